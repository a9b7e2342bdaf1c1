"""What can go wrong at the edges: each error is the sentence that the user sees, what to try, and an exit code."""


class FactsheetError(Exception):
    """Base of all errors that a user can cause; the command prints the message on one line and exits."""

    exit_code = 3


class NothingUsableError(FactsheetError):
    """The input holds no sentence to work on."""

    exit_code = 1


class UsageError(FactsheetError):
    """Options or arguments that do not go together."""

    exit_code = 2


class UnreadableError(FactsheetError):
    """A file that is not there, can't be opened, or isn't text."""

    exit_code = 3


class TemplateError(FactsheetError):
    """A template of the user's that can't be read as one, or that fails over a sheet."""

    exit_code = 2


class UnwritableError(FactsheetError):
    """A result that could not be written: the disk is full."""

    exit_code = 3


class ClosedPipe(Exception):  # noqa: N818 - no error: `| head -1` has read all it wants
    """The reader of standard output has gone."""
