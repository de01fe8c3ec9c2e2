using AccountBot.Bot.Routing;
using AccountBot.Bot.Transactions;
using AccountBot.Cards.Settings;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Reminders;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Settings;

/// <summary>How soon people are reminded at one account: for its account manager and its manager to set.</summary>
public sealed class AccountSettings(
    AccountTransaction transactions,
    AccountStore store,
    TenantDefaults tenants,
    TimeProvider time
)
{
    public async Task<AdaptiveCard> CardAsync(AccountSnapshot file, Actor actor, CancellationToken ct)
    {
        var view = await ViewAsync(file.Dossier, actor, Show(file.Dossier.Account.Reminders), ct);
        return ReminderSettingsCard.Render(view, actor.Texts);
    }

    public async Task<Reply> SaveAsync(
        DossierKey key,
        int year,
        IReadOnlyDictionary<string, string> typed,
        Actor actor,
        CancellationToken ct
    )
    {
        var today = actor.Today(time);
        var reading = SettingsForms.Account.Read(SettingsInputs.Of(typed, actor, today), SeasonSoFar.None);
        var usual = (await tenants.OfAsync(actor.Tenant, ct)).Reminders ?? ReminderDays.Usual;
        var file = await transactions.ChangeAsync(
            key,
            year,
            async token =>
            {
                var now = await store.LoadAsync(key, year, token);
                if (
                    now is null
                    || !now.Dossier.Account.IsVisibleTo(actor.Person)
                    || Refuses(now.Dossier.Account, actor) is not null
                    || reading is not FormReading.Right { Answers: var answers }
                )
                {
                    return Decision.Of(now);
                }
                var account = now.Dossier.Account with { Reminders = SettingsForms.DaysIn(answers, usual) };
                var after = now with { Dossier = now.Dossier with { Account = account } };
                return Decision.Of<AccountSnapshot?>(after, new Changes(now).Put(AccountKeys.Account, account));
            },
            ct
        );
        if (file is null || !file.Dossier.Account.IsVisibleTo(actor.Person))
        {
            return Reply.NotFound;
        }
        if (Refuses(file.Dossier.Account, actor) is { } refused)
        {
            return Reply.Say(refused);
        }
        var view = reading is FormReading.Wrong wrong
            ? await ViewAsync(file.Dossier, actor, typed, ct) with
            {
                Problems = wrong.Problems,
            }
            : await ViewAsync(file.Dossier, actor, Show(file.Dossier.Account.Reminders), ct) with
            {
                Saved = true,
            };
        return Reply.Show(ReminderSettingsCard.Render(view, actor.Texts));
    }

    private async Task<ReminderSettingsView> ViewAsync(
        Dossier dossier,
        Actor actor,
        IReadOnlyDictionary<string, string> typed,
        CancellationToken ct
    )
    {
        var usual = (await tenants.OfAsync(actor.Tenant, ct)).Reminders ?? ReminderDays.Usual;
        var account = new MutableAccount(dossier.Account.Id, dossier.Account.Name);
        return new ReminderSettingsView(account, dossier.Season.Year, typed, usual);
    }

    /// <summary>Why this reader may not set it, in words; null for who may.</summary>
    public static string? Refuses(Account account, Actor actor) =>
        actor.Person.Is(account.AccountManager) || actor.Person.Is(account.Manager)
            ? null
            : actor.Texts["settings.notYours", account.Name];

    internal static Dictionary<string, string> Show(ReminderDays? days)
    {
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        if (days is not null)
        {
            var culture = System.Globalization.CultureInfo.InvariantCulture;
            shown["vote"] = days.Vote.ToString(culture);
            shown["manager"] = days.Manager.ToString(culture);
            shown["accountManager"] = days.AccountManager.ToString(culture);
            shown["answer"] = days.Answer.ToString(culture);
        }
        return shown;
    }
}
