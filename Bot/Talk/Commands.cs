using AccountBot.Bot.Accounts;
using AccountBot.Bot.CardActions;
using AccountBot.Bot.Contacts;
using AccountBot.Bot.Import;
using AccountBot.Bot.Operations;
using AccountBot.Bot.People;
using AccountBot.Bot.Plate;
using AccountBot.Bot.Portfolio;
using AccountBot.Bot.Samples;
using AccountBot.Bot.Settings;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Turns;
using AccountBot.Cards;
using AccountBot.Cards.Talk;
using AccountBot.Dialogs;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Talk;

/// <summary>Answers what people type.</summary>
public sealed class Commands(
    Readers readers,
    AccountTalk talk,
    AccountSearch search,
    AccountChoices choices,
    NewAccountAction newAccount,
    Offers offers,
    UndoTalk undo,
    TypedPlays plays,
    TypedUpdates updates,
    TypedVotes votes,
    AccountLanguage accountLanguage,
    Languages languages,
    Projections projections,
    SeasonPlay play,
    AccountStore store,
    SampleAccounts samples,
    PlateTalk plate,
    PortfolioTalk portfolio,
    SettingsTalk settings,
    ImportTalk imports,
    ContactTalk contacts,
    AdminTalk admin
)
{
    public async Task RunAsync(ITurnContext turn, CancellationToken ct)
    {
        var reader = await readers.OfAsync(turn, ct);
        // A list may be longer than anything that is said.
        if (await imports.TakeAsync(turn, reader, ct))
        {
            return;
        }
        var spoken = Spoken.Of(turn.Activity);
        if (spoken.Text.Length == 0 && HoldsACard(turn))
        {
            // An account that someone put into this chat is meant for those who read it.
            return;
        }
        if (spoken.Text.Length > Spoken.MostCharacters)
        {
            await SayAsync(turn, reader.Texts["error.tooLong"], ct);
            return;
        }
        await DoAsync(turn, reader, CommandReader.Read(spoken.Words), spoken, ct);
    }

    /// <summary>Does what a message asked for that did not come through.</summary>
    public Task AgainAsync(ITurnContext turn, Reader reader, Spoken spoken, CancellationToken ct) =>
        DoAsync(turn, reader, CommandReader.Read(spoken.Words), spoken, ct);

    /// <summary>Does the command that someone meant, once they pressed it.</summary>
    /// <returns>False for what is no command.</returns>
    public async Task<bool> MeantAsync(ITurnContext turn, Reader reader, Spoken spoken, CancellationToken ct)
    {
        var text = spoken.Words;
        var meant = CommandReader.Read(text) is null ? await offers.MeantAsync(reader, text, ct) ?? text : text;
        if (CommandReader.Read(meant) is not { } said)
        {
            return false;
        }
        await DoAsync(turn, reader, said, spoken with { Text = meant, Words = meant }, ct);
        return true;
    }

    private async Task DoAsync(ITurnContext turn, Reader reader, Said? meant, Spoken spoken, CancellationToken ct)
    {
        switch (meant)
        {
            case { } said when AdminTalk.Is(said.Command):
                await AdministerAsync(turn, reader, said.Command, spoken, ct);
                break;
            case { Command: Command.Undo } said:
                await undo.SayAsync(turn, reader, said.Rest, () => offers.MakeAsync(turn, reader, spoken, ct), ct);
                break;
            case { Command: Command.NewAccount } said:
                await newAccount.AskAsync(turn, reader, said.Rest, null, ct);
                break;
            case { Command: Command.Help }:
                await HelpAsync(turn, reader, null, ct);
                break;
            case { Command: Command.Mine }:
                await talk.MineAsync(turn, reader, ct);
                break;
            case { Command: Command.Plate }:
                await plate.SayAsync(turn, reader, ct);
                break;
            case { Command: Command.Portfolio }:
                await portfolio.SayAsync(turn, reader, ct);
                break;
            case { Command: Command.Settings, Rest.Length: 0 }:
                await settings.SayAsync(turn, reader, ct);
                break;
            case { Command: Command.Import }:
                await imports.BeginAsync(turn, reader, ct);
                break;
            case { Command: Command.Contact } said:
                await contacts.FindAsync(turn, reader, said.Rest, () => offers.MakeAsync(turn, reader, spoken, ct), ct);
                break;
            case { Command: Command.Demo }:
                await samples.MakeAsync(turn, reader, ct);
                break;
            case { Command: Command.Cancel }:
                await CancelAsync(turn, reader, ct);
                break;
            case { Command: Command.Language } said:
                await LanguageAsync(turn, reader, said.Rest, ct);
                break;
            case { Command: Command.Competitor, Rest.Length: > 0 } said:
                await WriteAsync(turn, reader, said, spoken, ct);
                break;
            case { Command: Command.Update } said:
                var reported = await updates.RunAsync(turn, reader, said.Rest, spoken, ct);
                await turn.SendActivityAsync(CardReplies.Activity(reported), ct);
                break;
            case { } said:
                await OnAccountAsync(turn, reader, said, spoken, ct);
                break;
            default:
                await OtherwiseAsync(turn, reader, spoken, ct);
                break;
        }
    }

    /// <summary>For anyone else these words are no command, and may be the answer that a form waits for.</summary>
    private Task AdministerAsync(
        ITurnContext turn,
        Reader reader,
        Command command,
        Spoken spoken,
        CancellationToken ct
    ) => admin.MayAsk(reader) ? admin.SayAsync(turn, reader, command, ct) : OtherwiseAsync(turn, reader, spoken, ct);

    /// <summary>
    /// No command: a vote, a greeting or question, something to offer, or nothing that we understand. Nothing is written down here but
    /// a vote.
    /// </summary>
    private async Task OtherwiseAsync(ITurnContext turn, Reader reader, Spoken spoken, CancellationToken ct)
    {
        if (await votes.TakeAsync(turn, reader, spoken, ct))
        {
            return;
        }
        if (
            SmallTalkReader.Read(spoken.Words) is not SmallTalk.Greeting
            && await offers.MakeAsync(turn, reader, spoken, ct)
        )
        {
            return;
        }
        if (turn.Activity.Conversation.ConversationType is "channel" or "groupChat" && spoken.Text.Length > 0)
        {
            // One line: others read along.
            await SayAsync(turn, reader.Texts["help.line", turn.Activity.Recipient?.Name ?? "AccountBot"], ct);
            return;
        }
        var known = spoken.Text.Length == 0 || SmallTalkReader.Read(spoken.Words) is not null;
        await HelpAsync(turn, reader, known ? null : spoken.Text, ct);
    }

    private async Task OnAccountAsync(ITurnContext turn, Reader reader, Said said, Spoken spoken, CancellationToken ct)
    {
        var found = await search.FindAsync(turn, reader, said, ct);
        switch (found)
        {
            // No account is called that, so it is a play; but "Log in for the tender portal" is none.
            case [] when said is { Command: Command.Log, Rest.Length: > 0 } && !IsLogIn(said.Rest):
                await WriteAsync(turn, reader, said, spoken, ct);
                break;
            case []
                when said is { Command: Command.Vote, Rest.Length: > 0 }
                    && await votes.TakeAsync(turn, reader, spoken with { Words = said.Rest }, ct):
                break;
            // "Taken over by Fabrikam" may well be the answer that the thread waits for.
            case [] when said.Rest.Length > 0 && await offers.MakeAsync(turn, reader, spoken, ct):
                break;
            case []:
                var nothing =
                    said.Rest.Length > 0
                        ? reader.Texts["error.noAccount", Playbook.Gates.Shorten.Text(said.Rest, 80)]
                        : reader.Texts["error.noAccountHere"];
                await turn.SendActivityAsync(
                    CardReplies.Activity(MessageCard.Render(new MessageView(nothing), reader.Texts)),
                    ct
                );
                break;
            case [var one]:
                if (await talk.RunAsync(turn, reader, said.Command, one, ct) is { } words)
                {
                    await SayAsync(turn, words, ct);
                }
                break;
            default:
                await turn.SendActivityAsync(
                    CardReplies.Activity(await choices.CardAsync(turn, reader, found, said.Command, asking: true, ct)),
                    ct
                );
                break;
        }
    }

    private static bool HoldsACard(ITurnContext turn) =>
        turn.Activity.Attachments?.Any(attachment => attachment.ContentType == AdaptiveCards.AdaptiveCard.ContentType)
        == true;

    private static bool IsLogIn(string rest) => rest.StartsWith("in ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes what was said in the log of the account that is played here; of several, the reader says which.</summary>
    private async Task WriteAsync(ITurnContext turn, Reader reader, Said said, Spoken spoken, CancellationToken ct)
    {
        // Where it is said, and not by name: the words are what is written down. An auditor writes nothing down.
        var found = await search.FindAsync(
            turn,
            reader with
            {
                IsAuditor = false,
            },
            said with
            {
                Rest = string.Empty,
            },
            ct
        );
        var once = spoken.Once(turn.Activity.Conversation.Id);
        var card = found switch
        {
            [] => MessageCard.Render(new MessageView(reader.Texts["error.noAccountHere"]), reader.Texts),
            [var one] => await plays.WriteAsync(reader, said, one, once, ct)
                ?? MessageCard.Render(new MessageView(reader.Texts["error.notFound"]), reader.Texts),
            _ => await choices.CardAsync(turn, reader, found, said.Command, asking: true, ct, said.Rest),
        };
        await turn.SendActivityAsync(CardReplies.Activity(card), ct);
    }

    private async Task HelpAsync(ITurnContext turn, Reader reader, string? because, CancellationToken ct)
    {
        var inChannel = turn.Activity.Conversation.ConversationType is "channel" or "groupChat";
        // What an administrator may ask is no one else's business, who may read along in a channel.
        var view = new HelpView(because, inChannel, Administers: !inChannel && admin.MayAsk(reader));
        await turn.SendActivityAsync(CardReplies.Activity(HelpCard.Render(view, reader.Texts)), ct);
    }

    private async Task CancelAsync(ITurnContext turn, Reader reader, CancellationToken ct)
    {
        var stopped = false;
        foreach (var here in await projections.InAsync(reader.Tenant, turn.Activity.Conversation.Id, ct))
        {
            var key = new DossierKey(reader.Tenant, here.Account);
            if (
                await store.RowAsync<Account>(key, AccountKeys.Account, ct) is not { } account
                || !account.IsOnTheTeam(reader.Person)
            )
            {
                continue;
            }
            stopped |= await play.StopAsync(turn, new SeasonAddress(reader.Tenant, here.Account, here.Year), ct);
        }
        await SayAsync(turn, reader.Texts[stopped ? "cancel.done" : "cancel.nothing"], ct);
    }

    private async Task LanguageAsync(ITurnContext turn, Reader reader, string asked, CancellationToken ct)
    {
        Language? language = asked.ToUpperInvariant() switch
        {
            "NL" or "NEDERLANDS" or "DUTCH" => Language.Nl,
            "EN" or "ENGELS" or "ENGLISH" => Language.En,
            _ => null,
        };
        if (language is not { } chosen)
        {
            await SayAsync(turn, reader.Texts["language.ask"], ct);
            return;
        }
        await languages.AskAsync(reader.Tenant, turn.Activity.Conversation.Id, chosen, ct);
        await accountLanguage.SetAsync(turn, reader, chosen, ct);
        await SayAsync(turn, Texts.In(chosen)["language.set"], ct);
    }

    private static Task SayAsync(ITurnContext turn, string words, CancellationToken ct) => turn.SayAsync(words, ct);
}
