using AccountBot.Bot.Hosting;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using AccountBot.Cards.Accounts;
using AccountBot.Cards.Messages;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Delivery;

/// <summary>Says that someone cannot be reached: on the account, and to its team.</summary>
public sealed class UnreachedReports(
    Sender sender,
    AccountTransaction transactions,
    AccountStore store,
    IOptions<BotSettings> settings,
    TimeProvider time
)
{
    /// <summary>The account says of itself whom it cannot reach: on the scoreboard, and on the account manager's plate.</summary>
    public Task MarkAsync(DossierKey key, int year, Person person, CancellationToken ct) =>
        transactions.ChangeAsync(
            key,
            year,
            async token =>
                await store.RowAsync<Unreached>(key, AccountKeys.Unreached(person.Id), token) is not null
                    ? Decision.Of(false)
                    : Decision.Of(
                        true,
                        new Changes()
                            .Put(AccountKeys.Unreached(person.Id), new Unreached(person, time.GetUtcNow()))
                            .Say(new Notice.ShowScoreboard(year, After: $"unreached.{person.Id}"))
                    ),
            ct
        );

    /// <summary>The team hears it in the thread, with what it can do.</summary>
    public async Task TellTeamAsync(DossierKey key, PersonalPost post, CancellationToken ct)
    {
        var texts = post.Texts;
        // A gate must not wait for ever for someone who cannot be reached.
        var gate = post.BasedOn is GateSnapshot { Gate: var open } && post.To.Is(open.Manager) ? open : null;
        var words = new MessageView(
            texts["unreachable.person", Texts.Name(post.To)],
            Link: settings.Value.InstallLink,
            LinkText: texts["unreachable.install"],
            Does: gate is null ? null : VacancyMessage.Names(key.Account, gate.Year, AccountRole.Manager),
            DoesText: texts["unreachable.other"]
        );
        await sender.SendAsync(
            Destination.Of(key.Tenant, post.AccountConversation),
            CardReplies.Activity(MessageCard.Render(words, texts)),
            ct
        );
    }
}
