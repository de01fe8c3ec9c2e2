using AccountBot.Cards.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Updates;
using AdaptiveCards;

namespace AccountBot.Cards.MessageExtension;

/// <param name="Accounts">Those of the reader, the likeliest first.</param>
/// <param name="Typed">What the inputs show.</param>
/// <param name="Problems">What is wrong, by input.</param>
public sealed record LogThisView(
    IReadOnlyList<AccountChoice> Accounts,
    IReadOnlyDictionary<string, string> Typed,
    IReadOnlyList<FieldProblem> Problems
);

/// <summary>Makes a message a play or an update of an account; in a dialog, which knows no buttons but submit.</summary>
public static class LogThisCard
{
    public const string AccountInput = "account";
    public const string AsInput = "as";
    public const string BaseInput = "base";
    public const string SubjectInput = "subject";
    public const string WhatInput = "what";
    public const string HoursInput = "hours";

    /// <summary>What the message becomes.</summary>
    public const string Play = "play";
    public const string Update = "update";

    /// <summary>More accounts than this do not fit into a card.</summary>
    public const int MostAccounts = 120;
    private const int ShownName = 60;

    public static AdaptiveCard Render(LogThisView view, Texts texts) =>
        view.Accounts.Count == 0
            ? Show.Card(texts, texts["logThis.title"], Show.Prose(texts["mine.none"]))
            : Show.Card(
                texts,
                texts["logThis.title"],
                [
                    .. Asked(view, texts, AccountInput, Accounts(view, texts)),
                    .. Asked(
                        view,
                        texts,
                        AsInput,
                        Choice(
                            view,
                            AsInput,
                            texts["logThis.as"],
                            AdaptiveChoiceInputStyle.Expanded,
                            (Play, texts["logThis.play"]),
                            (Update, texts["logThis.update"])
                        )
                    ),
                    .. Asked(view, texts, WhatInput, What(view, texts)),
                    .. Asked(view, texts, BaseInput, Base(view, texts)),
                    .. Asked(view, texts, SubjectInput, Subject(view, texts)),
                    .. Asked(view, texts, HoursInput, Hours(view, texts)),
                    Submit(texts),
                ]
            );

    private static IEnumerable<AdaptiveElement?> Asked(
        LogThisView view,
        Texts texts,
        string input,
        AdaptiveElement element
    ) =>
        [
            element,
            .. view
                .Problems.Where(problem => problem.Field == input)
                .Select(each => Show.Warn(texts.Problem(each.Problem))),
        ];

    private static AdaptiveChoiceSetInput Accounts(LogThisView view, Texts texts) =>
        Choice(
            view,
            AccountInput,
            texts["logThis.account"] + " *",
            AdaptiveChoiceInputStyle.Compact,
            [.. view.Accounts.Take(MostAccounts).Select(account => (account.Id, Shorten.Text(account.Name, ShownName)))]
        );

    private static AdaptiveTextInput What(LogThisView view, Texts texts) =>
        new()
        {
            Id = WhatInput,
            Label = texts["logThis.what"] + " *",
            IsMultiline = true,
            MaxLength = Reporting.MostText,
            Value = view.Typed.GetValueOrDefault(WhatInput),
        };

    private static AdaptiveChoiceSetInput Base(LogThisView view, Texts texts) =>
        Choice(
            view,
            BaseInput,
            texts["logThis.base"],
            AdaptiveChoiceInputStyle.Compact,
            [
                ("0", texts["logThis.atBat"]),
                .. TwelveBases.All.Select(each =>
                    (
                        each.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        $"{texts["base", each.Number]} · {texts.BaseName(each.Number)}"
                    )
                ),
            ]
        );

    private static AdaptiveChoiceSetInput Subject(LogThisView view, Texts texts) =>
        Choice(
            view,
            SubjectInput,
            texts["logThis.subject"],
            AdaptiveChoiceInputStyle.Compact,
            [.. Base05Internal.Subjects.Select(each => (each, texts["b05.flow.subject." + each]))]
        );

    private static AdaptiveTextInput Hours(LogThisView view, Texts texts) =>
        new()
        {
            Id = HoursInput,
            Label = texts["logThis.hours"],
            MaxLength = 20,
            Value = view.Typed.GetValueOrDefault(HoursInput),
        };

    private static AdaptiveChoiceSetInput Choice(
        LogThisView view,
        string input,
        string label,
        AdaptiveChoiceInputStyle style,
        params IReadOnlyList<(string Value, string Title)> choices
    ) =>
        new()
        {
            Id = input,
            Label = label,
            Style = style,
            Value = view.Typed.GetValueOrDefault(input),
            Choices = [.. choices.Select(each => new AdaptiveChoice { Value = each.Value, Title = each.Title })],
        };

    private static AdaptiveActionSet Submit(Texts texts) =>
        new() { Actions = [new AdaptiveSubmitAction { Title = texts["logThis.save"], Style = "positive" }] };
}
