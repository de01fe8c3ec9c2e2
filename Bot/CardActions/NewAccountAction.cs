using AccountBot.Bot.Accounts;
using AccountBot.Bot.People;
using AccountBot.Bot.Turns;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Talk;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace AccountBot.Bot.CardActions;

/// <summary>Makes an account: the form, and what comes of it.</summary>
public sealed class NewAccountAction(
    AccountDesk desk,
    AccountStore store,
    Projections projections,
    Roster roster,
    PickedPeople picked,
    TimeProvider time
) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.AccountNew, Cards.Verbs.AccountCreate];

    public async Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        if (turn.Data.Verb == Cards.Verbs.AccountCreate)
        {
            // The id was ours to give; anything else did not come from our form.
            return Guid.TryParseExact(turn.Data.Account, "N", out _)
                ? await CreateAsync(turn, ct)
                : CardReply.Say(turn.Reader.Texts["error.badCard"]);
        }
        var origin = turn.Data.Account is null ? null : await BroughtByAsync(turn, ct);
        if (turn.Data.Account is not null && origin is null)
        {
            return CardReply.Say(turn.Reader.Texts["error.notFound"]);
        }
        if (origin is { Name.Length: 0 })
        {
            return CardReply.Say(turn.Reader.Texts["error.unknownForm"]);
        }
        await AskAsync(turn.Context, turn.Reader, origin?.Name ?? string.Empty, origin?.Account, ct);
        return CardReply.Say(turn.Reader.Texts["form.below"]);
    }

    /// <summary>
    /// The introduction or prospect whose button was pressed: its account, and the name that the new one gets, empty where the team
    /// took it off the list since; null when there is no such account for this reader.
    /// </summary>
    private async Task<AccountOrigin?> BroughtByAsync(CardTurn turn, CancellationToken ct)
    {
        if (
            await store.LoadAsync(turn.Account, turn.Year, ct) is not { Dossier: { } dossier }
            || !dossier.Account.IsVisibleTo(turn.Reader.Person)
        )
        {
            return null;
        }
        var name = Base12Recruiting
            .Brought(dossier.Answers)
            .FirstOrDefault(each => MatchField.KeyOf(each) == turn.Data.Choice);
        return new AccountOrigin(dossier.Account.Id, name ?? string.Empty);
    }

    /// <summary>The account that brought this one, if it is still there for the person who makes it.</summary>
    private async Task<AccountOrigin?> OriginAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Origin is { } origin
        && await store.RowAsync<Account>(new DossierKey(turn.Reader.Tenant, origin), AccountKeys.Account, ct)
            is { } from
        && from.IsVisibleTo(turn.Reader.Person)
            ? new AccountOrigin(from.Id, from.Name)
            : null;

    /// <summary>Posts an empty form. Its id is that of the account to be, so that sending it twice makes one account.</summary>
    /// <param name="origin">The account whose season brought this one.</param>
    public async Task AskAsync(ITurnContext turn, Reader reader, string name, string? origin, CancellationToken ct)
    {
        var id = Guid.CreateVersion7().ToString("N");
        var presets = new Dictionary<string, string>(FormView.Presets(Form, SeasonSoFar.None), StringComparer.Ordinal)
        {
            ["name"] = name.Length <= NewAccount.NameLength ? name : string.Empty,
            ["accountManager"] = reader.Person.Id,
            ["language"] = reader.Texts.Tag,
        };
        var people = await roster.OfAsync(turn, ct);
        await turn.SendActivityAsync(
            CardReplies.Activity(
                FormCard.Render(ViewOf(id, people, presets, reader.Texts) with { Origin = origin }, reader.Texts)
            ),
            ct
        );
    }

    private Form Form => NewAccount.FormFor(Today.Year);

    private DateOnly Today => DateOnly.FromDateTime(Zone.Local(time.GetUtcNow()).DateTime);

    private async Task<CardReply> CreateAsync(CardTurn turn, CancellationToken ct)
    {
        var look = await roster.LookAsync(turn.Context, RosterPlace.Of(turn.Context), ct);
        var people = look is RosterLook.Seen seen ? seen.Identified : [turn.Reader.Person];
        var picking = new Picking(turn.Context, turn.Reader, turn.Inputs);
        var inputs = await picked.ReadAsync(picking, Form.Fields, [], null, ct);
        if (Form.Read(inputs, SeasonSoFar.None) is FormReading.Right right)
        {
            return await CreateAsync(turn, right.Answers, people, look, ct);
        }
        var wrong = (FormReading.Wrong)Form.Read(inputs, SeasonSoFar.None);
        return Back(turn, people, wrong.Problems);
    }

    private async Task<CardReply> CreateAsync(
        CardTurn turn,
        Answers answers,
        IReadOnlyList<Person> people,
        RosterLook look,
        CancellationToken ct
    )
    {
        var (texts, opening) = (
            turn.Reader.Texts,
            NewAccount.Create(
                turn.Data.Account!,
                answers,
                turn.Reader.Person,
                time.GetUtcNow(),
                await OriginAsync(turn, ct)
            )
        );
        var mine = await projections.OfAsync(turn.Reader.Tenant, turn.Reader.Person, ct);
        if (
            mine.Any(part =>
                part.Account != opening.Account.Id
                && part.Year == opening.Account.Year
                && NameMatch.IsSame(part.Name, opening.Account.Name)
            )
        )
        {
            var words = texts["account.exists", opening.Account.Name, opening.Account.Year]
                .Replace("**", string.Empty, StringComparison.Ordinal);
            return Back(turn, people, [new FieldProblem("name", new Problem("problem.words", words))]);
        }
        var made = await desk.ChangeAsync(
            turn.Account,
            opening.Account.Year,
            token => DecideAsync(turn, opening, look, token),
            ct
        );
        if (!made.IsVisibleTo(turn.Reader.Person) && !made.CreatedBy.Is(turn.Reader.Person))
        {
            return CardReply.Say(texts["error.notFound"]);
        }
        var said =
            made.Id == opening.Account.Id && made.CreatedAt == opening.Account.CreatedAt
                ? texts["account.created", made.Name]
                : texts["account.already", Texts.Name(made.CreatedBy)];
        return CardReply.Show(MessageCard.Render(new MessageView(said, made.Name, made.Id), texts));
    }

    private async Task<Decision<Account>> DecideAsync(
        CardTurn turn,
        Opening opening,
        RosterLook look,
        CancellationToken ct
    )
    {
        if (await store.RowAsync<Account>(turn.Account, AccountKeys.Account, ct) is { } before)
        {
            return Decision.Of(before);
        }
        var here = HomeOf(turn.Context);
        // Without a roster it is not known who of them is there; the first look at it tells.
        var home = look is RosterLook.Seen seen ? here.With(opening.Account, seen.People, time.GetUtcNow()) : here;
        var changes = new Changes()
            .Put(AccountKeys.Account, opening.Account)
            .Put(AccountKeys.Home, home)
            .Season(opening.Season)
            .Play(opening.Play)
            .Say(new Notice.ShowScoreboard(opening.Account.Year, After: "new"));
        return Decision.Of(opening.Account, changes);
    }

    private CardReply Back(CardTurn turn, IReadOnlyList<Person> people, IReadOnlyList<FieldProblem> problems)
    {
        var view = ViewOf(turn.Data.Account!, people, turn.Inputs, turn.Reader.Texts) with
        {
            Problems = problems,
            Origin = turn.Data.Origin,
        };
        return CardReply.Show(FormCard.Render(view, turn.Reader.Texts));
    }

    private FormView ViewOf(
        string id,
        IReadOnlyList<Person> people,
        IReadOnlyDictionary<string, string> typed,
        Texts texts
    ) =>
        new(string.Empty, id, Today.Year, 0, Form, 0, SeasonSoFar.None, people, typed)
        {
            SaveVerb = Cards.Verbs.AccountCreate,
            SaveText = texts["account.start"],
        };

    /// <summary>In a channel the account gets a thread of its own; a chat is its own thread.</summary>
    internal static Home HomeOf(ITurnContext turn)
    {
        var activity = turn.Activity;
        var channel =
            activity.Conversation.ConversationType == "channel"
                ? activity.TeamsGetChannelId() ?? activity.Conversation.Id.Split(";messageid=")[0]
                : null;
        return new Home(
            activity.ServiceUrl,
            activity.ChannelId,
            activity.TeamsGetTeamInfo()?.Id,
            channel,
            channel is null ? activity.Conversation.Id : null,
            activity.Conversation.ConversationType ?? "personal",
            activity.Recipient.Id,
            ChannelKind: RosterPlace.ChannelKindOf(activity),
            Name: NameOf(activity)
        );
    }

    /// <summary>Teams names the team in most activities, the channel in some, and a group chat where people gave it a name.</summary>
    private static string? NameOf(Activity activity)
    {
        if (activity.Conversation.ConversationType is null or "personal")
        {
            return null;
        }
        var channel = activity.GetChannelData<TeamsChannelData>()?.Channel?.Name;
        var names = new[] { activity.TeamsGetTeamInfo()?.Name, channel, activity.Conversation.Name };
        var known = names.Where(name => !string.IsNullOrWhiteSpace(name)).Distinct(StringComparer.Ordinal).ToList();
        return known.Count == 0 ? null : CleanText.Start(string.Join(" › ", known), MostPlace);
    }

    private const int MostPlace = 100;
}
