using AccountBot.Cards.Forms;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Reminders;
using AdaptiveCards;

namespace AccountBot.Cards.Settings;

/// <summary>An account of which the reader may want no reminders.</summary>
public sealed record MutableAccount(string Id, string Name);

/// <param name="Typed">What the inputs show.</param>
/// <param name="Accounts">The reader's accounts.</param>
/// <param name="Muted">The ids of those that are muted.</param>
/// <param name="Saved">It was saved just now.</param>
/// <param name="MayChangeTenant">The reader may also set what counts for everyone.</param>
public sealed record SettingsView(
    IReadOnlyDictionary<string, string> Typed,
    IReadOnlyList<MutableAccount> Accounts,
    IReadOnlyList<string> Muted,
    bool Saved = false,
    bool MayChangeTenant = false
)
{
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];
}

/// <summary>When someone wants to hear what: in the private chat, for oneself.</summary>
public static class SettingsCard
{
    public const string MutedInput = "muted";

    /// <summary>More accounts than this do not fit on the card; the rest cannot be muted there.</summary>
    public const int MostAccounts = 60;

    private const int ShownName = 60;

    public static AdaptiveCard Render(SettingsView view, Texts texts)
    {
        var form = new FormView(
            string.Empty,
            string.Empty,
            0,
            0,
            SettingsForms.Personal,
            0,
            SeasonSoFar.None,
            [],
            view.Typed
        )
        {
            Problems = view.Problems,
        };
        return Show.Card(
            texts,
            texts["settings.title"],
            [
                Show.Head(texts["app.name"], texts["settings.title"]),
                view.Saved ? Show.Text("✓ " + texts["settings.saved"], spacing: AdaptiveSpacing.Small) : null,
                Show.Prose(texts["settings.why"], AdaptiveSpacing.Small, subtle: true),
                .. FieldInputs.Grouped(form, texts),
                Muted(view, texts),
                Act.Row(
                    Act.Execute(texts["form.save"], new CardData { Verb = Verbs.SettingsSave }, primary: true),
                    view.MayChangeTenant
                        ? Act.Execute(
                            texts["settings.tenant.button"],
                            new CardData { Verb = Verbs.TenantSettingsForm },
                            withInputs: false
                        )
                        : null
                ),
            ]
        );
    }

    private static AdaptiveChoiceSetInput? Muted(SettingsView view, Texts texts) =>
        view.Accounts.Count == 0
            ? null
            : new AdaptiveChoiceSetInput
            {
                Id = MutedInput,
                Label = texts["settings.muted"],
                IsMultiSelect = true,
                Style = AdaptiveChoiceInputStyle.Compact,
                Value = string.Join(
                    ',',
                    view.Accounts.Take(MostAccounts)
                        .Select(account => account.Id)
                        .Where(id => view.Muted.Contains(id, StringComparer.Ordinal))
                ),
                Choices =
                [
                    .. view
                        .Accounts.Take(MostAccounts)
                        .Select(account => new AdaptiveChoice
                        {
                            Title = Playbook.Gates.Shorten.Text(account.Name, ShownName),
                            Value = account.Id,
                        }),
                ],
            };
}
