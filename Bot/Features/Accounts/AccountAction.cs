using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Scoreboards;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards.Accounts;
using AccountBot.Cards.Messages;
using AccountBot.Playbook.Forms;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>The buttons that stand for a command: go on, the scoreboard, the list of accounts, help.</summary>
public sealed class AccountAction(
    IServiceProvider services,
    AccountCommandRunner runner,
    AccountSearch search,
    AccountStore store,
    LiveScoreboard scoreboard,
    Administrators administrators,
    OwnChat own
) : ICardAction
{
    public IReadOnlyList<string> Verbs =>
        [
            Cards.Verbs.Play,
            Cards.Verbs.ScoreboardShow,
            Cards.Verbs.ScoreboardView,
            Cards.Verbs.AccountOpen,
            Cards.Verbs.Choose,
            Cards.Verbs.Mine,
            Cards.Verbs.Help,
        ];

    public Task<Reply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb switch
        {
            Cards.Verbs.ScoreboardView => ViewAsync(turn, ct),
            Cards.Verbs.AccountOpen => OpenAsync(turn, ct),
            Cards.Verbs.Mine => MineAsync(turn, ct),
            Cards.Verbs.Help => Task.FromResult(Help(turn)),
            Cards.Verbs.Play => RunAsync(turn, Command.Named("Play")!, ct),
            Cards.Verbs.Choose => ChooseAsync(turn, ct),
            _ => RunAsync(turn, Command.Of<StatusCommand>(), ct),
        };

    private Reply Help(CardTurn turn)
    {
        var administers = OwnChat.IsHere(turn.Context) && administrators.Are(turn.Actor.Person);
        return Reply.Show(HelpCard.Render(HelpCommand.View(administers), turn.Actor.Texts));
    }

    private Task<Reply> ChooseAsync(CardTurn turn, CancellationToken ct)
    {
        var command = Command.Named(turn.Data.Choice) ?? Command.Of<StatusCommand>();
        var said = CleanText.Lines(turn.Input(ChooseAccountCard.SaidInput));
        return
            services.GetRequiredService(command.Type) is ITextCommand text
            && (text.TakesNoWords || (said.Length > 0 && turn.Data.Form is not null))
            ? text.ChosenAsync(turn, said, ct)
            : RunAsync(turn, command, ct);
    }

    private async Task<Reply> RunAsync(CardTurn turn, Command command, CancellationToken ct)
    {
        var part = await search.PartAsync(turn.Actor, turn.Data.Account ?? string.Empty, command, ct);
        if (part is null)
        {
            return Reply.NotFound;
        }
        var reply = await runner.RunAsync(turn.Context, turn.Actor, command, part, ct);
        if (reply is not Reply.Card)
        {
            return reply;
        }
        // The card with the button stays; what was asked for comes below it.
        await turn.Context.AnswerAsync(reply, turn.Actor.Texts, ct);
        return Reply.Done;
    }

    private async Task<Reply> ViewAsync(CardTurn turn, CancellationToken ct) =>
        await store.LoadAsync(turn.Account, turn.Year, ct) is { Dossier.Account: var account } file
        && turn.Actor.MaySee(account)
            ? Reply.Show(turn.Actor.Seeing(account, scoreboard.Render(file)))
            : Reply.NotFound;

    /// <summary>
    /// In the reader's private chat: the card may be in a chat in which the bot is not, among people who may not see the rest.
    /// </summary>
    private async Task<Reply> OpenAsync(CardTurn turn, CancellationToken ct)
    {
        var (actor, texts) = (turn.Actor, turn.Actor.Texts);
        var part = await search.PartAsync(actor, turn.Data.Account ?? string.Empty, Command.Of<StatusCommand>(), ct);
        if (
            part is null
            || await store.LoadNewestAsync(turn.Account, part.Year, ct) is not { Dossier.Account: var account } file
            || !actor.MaySee(account)
        )
        {
            return Reply.NotFound;
        }
        var outcome = await own.SendAsync(
            turn.Context,
            actor,
            who => Task.FromResult(CardReplies.Activity(who.Seeing(account, scoreboard.Render(file)))),
            ct
        );
        return Reply.Say(
            texts[
                outcome switch
                {
                    SendOutcome.Sent => OwnChat.IsHere(turn.Context) ? "form.below" : "share.elsewhere",
                    SendOutcome.Unreachable or SendOutcome.Gone => "ownChat.noApp",
                    _ => "error.failed",
                }
            ]
        );
    }

    private async Task<Reply> MineAsync(CardTurn turn, CancellationToken ct)
    {
        await services.GetRequiredService<MineCommand>().ShowAsync(turn.Context, turn.Actor, ct);
        return Reply.Say(turn.Actor.Texts["form.below"]);
    }
}
