using AccountBot.Bot.Settings;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.CardActions;

/// <summary>The buttons of the cards with settings: one's own, those of an account, those of the tenant.</summary>
public sealed class SettingsAction(
    SettingsTalk own,
    AccountSettings accounts,
    TenantSettingsTalk tenant,
    AccountStore store
) : ICardAction
{
    public IReadOnlyList<string> Verbs =>
        [
            Cards.Verbs.SettingsForm,
            Cards.Verbs.SettingsSave,
            Cards.Verbs.AccountSettingsForm,
            Cards.Verbs.AccountSettingsSave,
            Cards.Verbs.TenantSettingsForm,
            Cards.Verbs.TenantSettingsSave,
        ];

    public async Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        var texts = turn.Reader.Texts;
        switch (turn.Data.Verb)
        {
            case Cards.Verbs.SettingsSave:
                return CardReply.Show(await own.SaveAsync(turn.Inputs, turn.Reader, ct));
            case Cards.Verbs.TenantSettingsForm:
                return await tenant.CardAsync(turn.Reader, ct) is { } card
                    ? await BelowAsync(turn, card, ct)
                    : CardReply.Say(texts["settings.notAdmin"]);
            case Cards.Verbs.TenantSettingsSave:
                return await tenant.SaveAsync(turn.Inputs, turn.Reader, ct) is { } saved
                    ? CardReply.Show(saved)
                    : CardReply.Say(texts["settings.notAdmin"]);
            case Cards.Verbs.AccountSettingsForm:
                return await AccountAsync(turn, ct);
            case Cards.Verbs.AccountSettingsSave:
                return await accounts.SaveAsync(turn.Account, turn.Year, turn.Inputs, turn.Reader, ct);
            default:
                await own.SayAsync(turn.Context, turn.Reader, ct);
                return CardReply.Say(texts["form.below"]);
        }
    }

    private async Task<CardReply> AccountAsync(CardTurn turn, CancellationToken ct)
    {
        if (
            await store.LoadAsync(turn.Account, turn.Year, ct) is not { } file
            || !file.Dossier.Account.IsVisibleTo(turn.Reader.Person)
        )
        {
            return CardReply.Say(turn.Reader.Texts["error.notFound"]);
        }
        return AccountSettings.Refuses(file.Dossier.Account, turn.Reader) is { } refused
            ? CardReply.Say(refused)
            : await BelowAsync(turn, await accounts.CardAsync(file, turn.Reader, ct), ct);
    }

    private static async Task<CardReply> BelowAsync(CardTurn turn, AdaptiveCard card, CancellationToken ct)
    {
        await turn.Context.SendActivityAsync(CardReplies.Activity(card), ct);
        return CardReply.Say(turn.Reader.Texts["form.below"]);
    }
}
