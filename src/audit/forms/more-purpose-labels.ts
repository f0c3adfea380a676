import type { LabelsByPurpose } from "./purpose-labels.ts";

/** What labels call WCAG's input purposes in Romance languages, Polish and Arabic. */
export const MORE_LABELS: Readonly<Record<string, LabelsByPurpose>> = {
  fr: {
    name: "nom|nom complet|nom et prénom|prénom et nom|nom, prénom|nom et prénoms",
    "given-name": "prénom|prénoms",
    "family-name": "nom de famille",
    email:
      "courriel|adresse e-mail|adresse email|adresse mail|adresse courriel|adresse électronique|adresse de courriel",
    tel: "téléphone|numéro de téléphone|n° de téléphone|tél|mobile|téléphone mobile|téléphone portable|numéro de portable|numéro de mobile",
    "street-address": "adresse|adresse postale|rue|numéro et rue|n° et rue|adresse complète",
    "postal-code": "code postal",
    "address-level2": "ville|commune|localité",
    bday: "date de naissance",
    "cc-number": "numéro de carte|numéro de carte bancaire|numéro de carte de crédit",
  },
  es: {
    name: "nombre|nombre completo|nombre y apellidos|nombre y apellido",
    "given-name": "nombre de pila|primer nombre",
    "family-name": "apellido|apellidos|primer apellido",
    email:
      "correo electrónico|correo|dirección de correo electrónico|dirección de correo|dirección de e-mail|dirección de email",
    tel: "teléfono|número de teléfono|teléfono móvil|móvil|celular|teléfono celular|número de celular|número de móvil|teléfono de contacto",
    "street-address": "dirección|dirección postal|domicilio|calle|calle y número",
    "postal-code": "código postal",
    "address-level2": "ciudad|localidad|población",
    bday: "fecha de nacimiento",
    "cc-number": "número de tarjeta|número de la tarjeta|número de tarjeta de crédito",
  },
  it: {
    name: "nome e cognome|cognome e nome|nome completo|nominativo",
    "given-name": "nome",
    "family-name": "cognome",
    email: "indirizzo e-mail|indirizzo email|posta elettronica|indirizzo di posta elettronica",
    tel: "telefono|numero di telefono|cellulare|numero di cellulare|telefono cellulare|recapito telefonico",
    "street-address":
      "indirizzo|indirizzo postale|indirizzo di residenza|via e numero civico|via e numero",
    "postal-code": "cap|codice postale",
    "address-level2": "città|località",
    bday: "data di nascita",
    "cc-number":
      "numero di carta|numero della carta|numero carta di credito|numero della carta di credito",
  },
  pt: {
    name: "nome|nome completo|nome e apelido|nome e sobrenome",
    "given-name": "primeiro nome|nome próprio",
    "family-name": "sobrenome|último nome",
    email:
      "endereço de e-mail|endereço de email|correio eletrónico|correio eletrônico|endereço eletrónico",
    tel: "telefone|número de telefone|telemóvel|número de telemóvel|celular|telefone celular|número de celular",
    "street-address": "endereço|endereço postal|endereço completo|morada|rua|logradouro",
    "postal-code": "código postal|cep",
    "address-level2": "cidade|localidade",
    bday: "data de nascimento",
    "cc-number": "número do cartão|número de cartão|número do cartão de crédito",
  },
  pl: {
    name: "imię i nazwisko|nazwisko i imię",
    "given-name": "imię",
    "family-name": "nazwisko",
    email:
      "adres e-mail|adres email|adres mailowy|poczta elektroniczna|adres poczty elektronicznej",
    tel: "telefon|numer telefonu|nr telefonu|telefon kontaktowy|telefon komórkowy|numer telefonu komórkowego",
    "street-address":
      "adres|ulica|ulica i numer|ulica i numer domu|adres zamieszkania|adres korespondencyjny",
    "postal-code": "kod pocztowy",
    "address-level2": "miasto|miejscowość",
    bday: "data urodzenia",
    "cc-number": "numer karty|numer karty kredytowej|numer karty płatniczej",
  },
  ar: {
    name: "الاسم|الإسم|الاسم الكامل|الاسم بالكامل|اسمك|اسمك الكامل",
    "given-name": "الاسم الأول",
    "family-name": "اسم العائلة|الاسم الأخير",
    email:
      "البريد الإلكتروني|البريد الالكتروني|بريدك الإلكتروني|عنوان البريد الإلكتروني|بريد إلكتروني|الإيميل",
    tel: "الهاتف|رقم الهاتف|رقم هاتفك|الجوال|رقم الجوال|الهاتف المحمول|رقم الهاتف المحمول|رقم الموبايل",
    "street-address": "عنوان السكن|عنوان الشارع|الشارع|العنوان البريدي",
    "postal-code": "الرمز البريدي",
    "address-level2": "المدينة",
    bday: "تاريخ الميلاد",
    "cc-number": "رقم البطاقة|رقم بطاقة الائتمان",
  },
};
