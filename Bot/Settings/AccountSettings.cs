using AccountBot.Bot.Accounts;
using AccountBot.Bot.CardActions;
using AccountBot.Bot.Turns;
using AccountBot.Cards.Settings;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Rhythm;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Settings;

/// <summary>How soon people are reminded at one account: for its account manager and its manager to set.</summary>
public sealed class AccountSettings(AccountDesk desk, AccountStore store, TenantDefaults tenants, TimeProvider time)
{
    public async Task<AdaptiveCard> CardAsync(AccountFile file, Reader reader, CancellationToken ct)
    {
        var view = await ViewAsync(file.Dossier, reader, Show(file.Dossier.Account.Reminders), ct);
        return ReminderSettingsCard.Render(view, reader.Texts);
    }

    public async Task<CardReply> SaveAsync(
        DossierKey key,
        int year,
        IReadOnlyDictionary<string, string> typed,
        Reader reader,
        CancellationToken ct
    )
    {
        var today = reader.Today(time);
        var reading = SettingsForms.Account.Read(SettingsInputs.Of(typed, reader, today), SeasonSoFar.None);
        var usual = (await tenants.OfAsync(reader.Tenant, ct)).Reminders ?? ReminderDays.Usual;
        var file = await desk.ChangeAsync(
            key,
            year,
            async token =>
            {
                var now = await store.LoadAsync(key, year, token);
                if (
                    now is null
                    || !now.Dossier.Account.IsVisibleTo(reader.Person)
                    || Refuses(now.Dossier.Account, reader) is not null
                    || reading is not FormReading.Right { Answers: var answers }
                )
                {
                    return Decision.Of(now);
                }
                var account = now.Dossier.Account with { Reminders = SettingsForms.DaysIn(answers, usual) };
                var after = now with { Dossier = now.Dossier with { Account = account } };
                return Decision.Of<AccountFile?>(after, new Changes(now).Put(AccountKeys.Account, account));
            },
            ct
        );
        if (file is null || !file.Dossier.Account.IsVisibleTo(reader.Person))
        {
            return CardReply.Say(reader.Texts["error.notFound"]);
        }
        if (Refuses(file.Dossier.Account, reader) is { } refused)
        {
            return CardReply.Say(refused);
        }
        var view = reading is FormReading.Wrong wrong
            ? await ViewAsync(file.Dossier, reader, typed, ct) with
            {
                Problems = wrong.Problems,
            }
            : await ViewAsync(file.Dossier, reader, Show(file.Dossier.Account.Reminders), ct) with
            {
                Saved = true,
            };
        return CardReply.Show(ReminderSettingsCard.Render(view, reader.Texts));
    }

    private async Task<ReminderSettingsView> ViewAsync(
        Dossier dossier,
        Reader reader,
        IReadOnlyDictionary<string, string> typed,
        CancellationToken ct
    )
    {
        var usual = (await tenants.OfAsync(reader.Tenant, ct)).Reminders ?? ReminderDays.Usual;
        var account = new MutableAccount(dossier.Account.Id, dossier.Account.Name);
        return new ReminderSettingsView(account, dossier.Season.Year, typed, usual);
    }

    /// <summary>Why this reader may not set it, in words; null for who may.</summary>
    public static string? Refuses(Account account, Reader reader) =>
        reader.Person.Is(account.AccountManager) || reader.Person.Is(account.Manager)
            ? null
            : reader.Texts["settings.notYours", account.Name];

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
