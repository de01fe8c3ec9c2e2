using System.Text.RegularExpressions;
using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Accounts;

/// <summary>What a new account may be called, however it comes in: typed on a form, or in a list.</summary>
public static partial class AccountNaming
{
    /// <summary>What is not right with a name; null where nothing is.</summary>
    public static Problem? ProblemOf(string name) =>
        name is ['=' or '＝', ..] ? new Problem("problem.name.formula")
        : IsError(name) ? new Problem("problem.name.error", name)
        : IsEmail(name) ? new Problem("problem.name.email")
        : null;

    /// <summary>Whether this is what a spreadsheet shows where a formula failed: <c>#N/A</c>, <c>#REF!</c>, in Dutch <c>#VERW!</c>.</summary>
    public static bool IsError(string text) => Error().IsMatch(text.Trim());

    private static bool IsEmail(string name) =>
        !name.Contains(' ', StringComparison.Ordinal)
        && name.Split('@') is [{ Length: > 0 }, var host]
        && host.Trim('.').Contains('.', StringComparison.Ordinal);

    [GeneratedRegex(
        @"^(#\p{Lu}[\p{Lu}\d/_]*[!?]|#N/[ABDV]|#NV|#GETTING_DATA|Err:\d{3})$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Error();
}
