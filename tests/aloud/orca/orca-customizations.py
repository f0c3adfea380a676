"""Orca's settings for the tests: no sound, no braille, no echo of keys; nothing read unasked."""
from orca import settings

settings.speechServerFactory = "textspeech"
settings.speechFactoryModules = ["textspeech"]
settings.enableBraille = False
settings.enableSound = False
settings.enableKeyEcho = False
settings.enableEchoByWord = False
settings.sayAllOnLoad = False
# A key pressed twice is two presses, however fast they come.
settings.doubleClickTimeout = 0
