"""Starts the Orca program that the first argument names, with five changes.

It neither looks for other Orcas nor can be found by them, so that several can run. It waits for a
browser's answers as long as a busy machine takes: after 0.8 seconds, as it comes, it goes on without
and says less. It reports each event that it has handled. It gives the voice the language of the words: Orca 43 finds it, asks its
own method `voice` for a voice of that language, and gets one that says nothing of it.
"""
import importlib.machinery
import importlib.util
import sys

from report import report


PATIENCE_MS = 10_000


def load(path: str):
    loader = importlib.machinery.SourceFileLoader("orca_program", path)
    program = importlib.util.module_from_spec(importlib.util.spec_from_loader("orca_program", loader))
    loader.exec_module(program)
    return program


def wait_for_answers() -> None:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi

    Atspi.set_timeout(PATIENCE_MS, PATIENCE_MS)


def is_in_frame(event) -> bool:
    """Whether it is a page inside another that has loaded."""
    from gi.repository import GLib
    from pyatspi import ROLE_DOCUMENT_WEB

    if event.type != "document:load-complete":
        return False
    try:
        outer = event.source.parent
        while outer and outer.getRole() != ROLE_DOCUMENT_WEB:
            outer = outer.parent
        return bool(outer)
    except (AttributeError, GLib.Error):  # It is gone by now.
        return False


def report_events() -> None:
    from orca.event_manager import EventManager

    handle_event, handle_key = EventManager._processObjectEvent, EventManager._processKeyboardEvent

    def event_handled(self, event):
        handle_event(self, event)
        report("event", event.type + (" inside" if is_in_frame(event) else ""))

    def key_handled(self, event):
        taken = handle_key(self, event)
        report("key", event.event_string)
        return taken

    EventManager._processObjectEvent = event_handled
    EventManager._processKeyboardEvent = key_handled


def give_voices_languages() -> None:
    from orca.speech_generator import DEFAULT, SpeechGenerator

    plain = SpeechGenerator.voice

    def voice(self, key=None, **args):
        voices = plain(self, key, **args)
        if key in (None, DEFAULT) and args.get("language"):
            lang, dialect = args["language"], args.get("dialect")
            # A voice without a name would be dropped on its way.
            voices[0]["family"] = {"name": "text", "lang": lang, "dialect": dialect}
        return voices

    SpeechGenerator.voice = voice


def report_ends() -> None:
    """One call of `speak` is one announcement, though it is said in pieces, a voice each."""
    from orca import speech

    plain = speech.speak
    depth = 0

    def speak(content, acss=None, interrupt=True):
        nonlocal depth
        depth += 1
        plain(content, acss, interrupt)
        depth -= 1
        if depth == 0:
            report("end")

    speech.speak = speak


orca = load(sys.argv.pop(1))
orca.otherOrcas = lambda: []
orca.setProcessName = lambda name: True
wait_for_answers()
report_events()
give_voices_languages()
report_ends()
sys.argv[0] = "orca"
sys.exit(orca.main())
