"""A speech factory for Orca that reports what would be said instead of sounding it.

Orca loads it by name, where it would load the one of speech-dispatcher. Reading on ("say all")
advances as if each sentence had been spoken to its end.
"""
from gi.repository import GLib
from orca import chnames, orca_state, speechserver
from orca.acss import ACSS

from report import report

PROGRESS = speechserver.SayAllContext.PROGRESS
COMPLETED = speechserver.SayAllContext.COMPLETED
INTERRUPTED = speechserver.SayAllContext.INTERRUPTED


def language(acss: ACSS | None) -> str:
    """The language that Orca asks the voice for, "en-GB"; empty where it asks for none."""
    family = (acss or {}).get(ACSS.FAMILY) or {}
    return "-".join(part for part in (family.get("lang"), family.get("dialect")) if part)


def words(text: object) -> str:
    if not isinstance(text, str):
        return ""
    text = text.replace("\ufffc", "")
    if not orca_state.activeScript:
        return text
    utilities = orca_state.activeScript.utilities
    return utilities.adjustForPronunciation(utilities.adjustForDigits(text))


class SpeechServer(speechserver.SpeechServer):
    _only: "SpeechServer | None" = None

    def __init__(self) -> None:
        super().__init__()
        self._reading = 0
        self._sentence = None

    @staticmethod
    def getFactoryName():
        return "Text"

    @staticmethod
    def getSpeechServers():
        return [SpeechServer.getSpeechServer()]

    @staticmethod
    def getSpeechServer(info=None):
        SpeechServer._only = SpeechServer._only or SpeechServer()
        return SpeechServer._only

    @staticmethod
    def shutdownActiveServers():
        SpeechServer._only = None

    def getInfo(self):
        return ["text", "text"]

    def getVoiceFamilies(self):
        return [speechserver.VoiceFamily({"name": "text"})]

    def list_output_modules(self):
        return ("text",)

    def speak(self, text=None, acss=None, interrupt=True):
        report("said", words(text), language(acss))

    def speakCharacter(self, character, acss=None):
        report("said", chnames.getCharacterName(character) or character, language(acss))

    def speakKeyEvent(self, event, acss=None):
        report("said", event.getKeyName())

    def sayAll(self, utteranceIterator, progressCallback):
        self._reading += 1
        GLib.idle_add(self._next, utteranceIterator, progressCallback, self._reading)

    def _next(self, sentences, progress, reading):
        if reading != self._reading:
            return False
        context, acss = next(sentences, (None, None))
        if context is None:
            return False
        report("said", words(context.utterance), language(acss))
        report("read")
        self._sentence = (context, progress)
        self._tell(PROGRESS, context.startOffset)
        GLib.idle_add(self._done, sentences, progress, reading)
        return False

    def _done(self, sentences, progress, reading):
        if reading == self._reading and self._sentence:
            self._tell(COMPLETED, self._sentence[0].endOffset)
            self._sentence = None
            GLib.idle_add(self._next, sentences, progress, reading)
        return False

    def _tell(self, what, offset):
        context, progress = self._sentence
        context.currentOffset = offset
        context.currentEndOffset = None
        progress(context.copy(), what)

    def stop(self):
        self._reading += 1
        if self._sentence:
            context, progress = self._sentence
            self._sentence = None
            GLib.idle_add(lambda: progress(context.copy(), INTERRUPTED) and False)

    def shutdown(self):
        SpeechServer._only = None

    def reset(self, text=None, acss=None):
        pass
