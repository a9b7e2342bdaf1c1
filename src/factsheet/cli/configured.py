"""A command whose options have their defaults from the environment and from a file of settings."""

from typing import Any

from typer.core import TyperCommand, TyperOption

from factsheet.cli.defaults import defaults


class Configured(TyperCommand):
    """A command that looks for defaults when it knows which flags are given, and not for those of their rivals."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._unaided = TyperOption(
            param_decls=["--no-config"],
            is_flag=True,
            envvar="FACTSHEET_NO_CONFIG",
            expose_value=False,
            help="Look for defaults neither in a file nor in the environment.",
        )
        self.params.append(self._unaided)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments, with what they don't give taken from the defaults."""
        if not ctx.resilient_parsing:
            flags, _, _ = self.make_parser(ctx).parse_args(args=list(args))
            unaided, _ = self._unaided.consume_value(ctx, flags)
            if not (self._unaided.type_cast_value(ctx, unaided) or "help" in flags):
                ctx.default_map = defaults(ctx, flags.keys())
        return super().parse_args(ctx, args)
