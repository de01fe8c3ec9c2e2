using AccountBot.Bot.Accounts;
using AccountBot.Bot.Operations;
using AccountBot.Bot.Sending;
using AccountBot.Bot.Talk;
using AccountBot.Cards;
using AccountBot.Cards.Talk;
using AccountBot.Playbook.Forms;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.CardActions;

/// <summary>The buttons that stand for a command: play, the scoreboard, the list of accounts, help.</summary>
public sealed class TalkAction(
    AccountTalk talk,
    AccountSearch search,
    TypedPlays plays,
    TypedUpdates updates,
    TypedVotes votes,
    AccountStore store,
    CardRenderer renderer,
    AdminTalk admin,
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

    public Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb switch
        {
            Cards.Verbs.ScoreboardView => ViewAsync(turn, ct),
            Cards.Verbs.AccountOpen => OpenAsync(turn, ct),
            Cards.Verbs.Mine => MineAsync(turn, ct),
            Cards.Verbs.Help => Task.FromResult(Help(turn)),
            Cards.Verbs.Play => RunAsync(turn, Command.Play, ct),
            Cards.Verbs.Choose => ChooseAsync(turn, ct),
            _ => RunAsync(turn, Command.Status, ct),
        };

    private CardReply Help(CardTurn turn)
    {
        var administers = OwnChat.IsHere(turn.Context) && admin.MayAsk(turn.Reader);
        return CardReply.Show(HelpCard.Render(new HelpView(Administers: administers), turn.Reader.Texts));
    }

    private async Task<CardReply> ChooseAsync(CardTurn turn, CancellationToken ct)
    {
        var command = Enum.TryParse<Command>(turn.Data.Choice, out var chosen) ? chosen : Command.Status;
        var said = CleanText.Lines(turn.Input(ChooseAccountCard.SaidInput));
        if (command == Command.Update)
        {
            return await ReportAsync(turn, said, ct);
        }
        if (
            said.Length == 0
            || turn.Data.Form is not { } instance
            || command is not (Command.Log or Command.Competitor or Command.Vote)
        )
        {
            return await RunAsync(turn, command, ct);
        }
        // The person who writes something down needs a role; looking is another matter.
        var part = await search.PartAsync(turn.Reader, turn.Data.Account ?? string.Empty, Command.Competitor, ct);
        if (part is not null && command == Command.Vote)
        {
            return await votes.ChosenAsync(turn.Context, turn.Reader, part, said, ct) is { } counted
                ? CardReply.Show(counted)
                : CardReply.Say(turn.Reader.Texts["error.notFound"]);
        }
        return
            part is not null
            && await plays.WriteAsync(turn.Reader, new Said(command, said), part, instance, ct) is { } card
            ? CardReply.Show(card)
            : CardReply.Say(turn.Reader.Texts["error.notFound"]);
    }

    private async Task<CardReply> ReportAsync(CardTurn turn, string said, CancellationToken ct) =>
        await updates.ChosenAsync(
            turn.Context,
            turn.Reader,
            turn.Data.Account ?? string.Empty,
            (said, turn.Data.Form ?? string.Empty),
            ct
        )
            is { } card
            ? CardReply.Show(card)
            : CardReply.Say(turn.Reader.Texts["error.notFound"]);

    private async Task<CardReply> RunAsync(CardTurn turn, Command command, CancellationToken ct)
    {
        var part = await search.PartAsync(turn.Reader, turn.Data.Account ?? string.Empty, command, ct);
        if (part is null)
        {
            return CardReply.Say(turn.Reader.Texts["error.notFound"]);
        }
        var said = await talk.RunAsync(turn.Context, turn.Reader, command, part, ct);
        return CardReply.Say(said ?? turn.Reader.Texts["form.below"]);
    }

    private async Task<CardReply> ViewAsync(CardTurn turn, CancellationToken ct) =>
        await store.LoadAsync(turn.Account, turn.Year, ct) is { Dossier.Account: var account } file
        && turn.Reader.MaySee(account)
            ? CardReply.Show(turn.Reader.Seeing(account, renderer.Scoreboard(file)))
            : CardReply.Say(turn.Reader.Texts["error.notFound"]);

    /// <summary>
    /// In the reader's private chat: the card may be in a chat in which the bot is not, among people who may not see the rest.
    /// </summary>
    private async Task<CardReply> OpenAsync(CardTurn turn, CancellationToken ct)
    {
        var (reader, texts) = (turn.Reader, turn.Reader.Texts);
        var part = await search.PartAsync(reader, turn.Data.Account ?? string.Empty, Command.Status, ct);
        if (
            part is null
            || await store.LoadNewestAsync(turn.Account, part.Year, ct) is not { Dossier.Account: var account } file
            || !reader.MaySee(account)
        )
        {
            return CardReply.Say(texts["error.notFound"]);
        }
        var outcome = await own.SendAsync(
            turn.Context,
            reader,
            who => Task.FromResult(CardReplies.Activity(who.Seeing(account, renderer.Scoreboard(file)))),
            ct
        );
        return CardReply.Say(
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

    private async Task<CardReply> MineAsync(CardTurn turn, CancellationToken ct)
    {
        await talk.MineAsync(turn.Context, turn.Reader, ct);
        return CardReply.Say(turn.Reader.Texts["form.below"]);
    }
}
