using AccountBot.Cards.Forms;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Reminders;
using AdaptiveCards;

namespace AccountBot.Cards.Settings;

/// <param name="Account">Whose settings: an account's id and name; null for the tenant's.</param>
/// <param name="Typed">What the inputs show.</param>
/// <param name="Otherwise">What counts where an account leaves a question open.</param>
public sealed record ReminderSettingsView(
    MutableAccount? Account,
    int Year,
    IReadOnlyDictionary<string, string> Typed,
    ReminderDays Otherwise,
    bool Saved = false
)
{
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>When closed seasons are removed for the first time, after it was just set how long they are kept.</summary>
    public DateTimeOffset? RemovesAfter { get; init; }
}

/// <summary>How long people are given before they are reminded: for one account, or for all of a tenant.</summary>
public static class ReminderSettingsCard
{
    public static AdaptiveCard Render(ReminderSettingsView view, Texts texts)
    {
        var key = view.Account is null ? "tenantSettings" : "accountSettings";
        var form = new FormView(
            string.Empty,
            string.Empty,
            0,
            0,
            view.Account is null ? SettingsForms.Tenant : SettingsForms.Account,
            0,
            SeasonSoFar.None,
            [],
            view.Typed
        )
        {
            Problems = view.Problems,
        };
        var usual = view.Otherwise;
        return Show.Card(
            texts,
            texts[key + ".title"],
            [
                Show.Head(view.Account?.Name ?? texts["app.name"], texts[key + ".title"]),
                view.Saved ? Show.Text("✓ " + texts["settings.saved"], spacing: AdaptiveSpacing.Small) : null,
                view.RemovesAfter is { } night
                    ? Show.Warn(texts["tenantSettings.keep.from", texts.Moment(night)])
                    : null,
                Show.Prose(
                    view.Account is null
                        ? texts["tenantSettings.why"]
                        : texts["accountSettings.why", usual.Vote, usual.Manager, usual.AccountManager, usual.Answer],
                    AdaptiveSpacing.Small,
                    subtle: true
                ),
                .. FieldInputs.Grouped(form, texts),
                Act.Row(Act.Execute(texts["form.save"], Data(view), primary: true)),
            ]
        );
    }

    private static CardData Data(ReminderSettingsView view) =>
        view.Account is { } account
            ? new CardData
            {
                Verb = Verbs.AccountSettingsSave,
                Account = account.Id,
                Year = view.Year,
            }
            : new CardData { Verb = Verbs.TenantSettingsSave };
}
