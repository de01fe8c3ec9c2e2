using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Settings;

/// <summary>The buttons of the cards with settings: one's own, those of an account, those of the tenant.</summary>
public sealed class SettingsAction(
    SettingsQueries own,
    AccountSettings accounts,
    TenantSettingsQueries tenant,
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

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        var texts = turn.Actor.Texts;
        switch (turn.Data.Verb)
        {
            case Cards.Verbs.SettingsSave:
                return Reply.Show(await own.SaveAsync(turn.Inputs, turn.Actor, ct));
            case Cards.Verbs.TenantSettingsForm:
                return await tenant.CardAsync(turn.Actor, ct) is { } card
                    ? await BelowAsync(turn, card, ct)
                    : Reply.Say(texts["settings.notAdmin"]);
            case Cards.Verbs.TenantSettingsSave:
                return await tenant.SaveAsync(turn.Inputs, turn.Actor, ct) is { } saved
                    ? Reply.Show(saved)
                    : Reply.Say(texts["settings.notAdmin"]);
            case Cards.Verbs.AccountSettingsForm:
                return await AccountAsync(turn, ct);
            case Cards.Verbs.AccountSettingsSave:
                return await accounts.SaveAsync(turn.Account, turn.Year, turn.Inputs, turn.Actor, ct);
            default:
                await own.SayAsync(turn.Context, turn.Actor, ct);
                return Reply.Say(texts["form.below"]);
        }
    }

    private async Task<Reply> AccountAsync(CardTurn turn, CancellationToken ct)
    {
        if (
            await store.LoadAsync(turn.Account, turn.Year, ct) is not { } file
            || !file.Dossier.Account.IsVisibleTo(turn.Actor.Person)
        )
        {
            return Reply.NotFound;
        }
        return AccountSettings.Refuses(file.Dossier.Account, turn.Actor) is { } refused
            ? Reply.Say(refused)
            : await BelowAsync(turn, await accounts.CardAsync(file, turn.Actor, ct), ct);
    }

    private static async Task<Reply> BelowAsync(CardTurn turn, AdaptiveCard card, CancellationToken ct)
    {
        await turn.Context.SendActivityAsync(CardReplies.Activity(card), ct);
        return Reply.Say(turn.Actor.Texts["form.below"]);
    }
}
