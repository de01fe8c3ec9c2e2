using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Messages;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>Makes an account: the form, and what comes of it.</summary>
public sealed class NewAccountAction(
    AccountTransaction transactions,
    AccountStore store,
    AccountLists lists,
    Roster roster,
    PickedPeople picked,
    TimeProvider time
) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.AccountNew, Cards.Verbs.AccountCreate];

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        if (turn.Data.Verb == Cards.Verbs.AccountCreate)
        {
            // The id was ours to give; anything else did not come from our form.
            return Guid.TryParseExact(turn.Data.Account, "N", out _) ? await CreateAsync(turn, ct) : Reply.BadCard;
        }
        var origin = turn.Data.Account is null ? null : await BroughtByAsync(turn, ct);
        if (turn.Data.Account is not null && origin is null)
        {
            return Reply.NotFound;
        }
        if (origin is { Name.Length: 0 })
        {
            return Reply.Say(turn.Actor.Texts["error.unknownForm"]);
        }
        await AskAsync(turn.Context, turn.Actor, origin?.Name ?? string.Empty, origin?.Account, ct);
        return Reply.Say(turn.Actor.Texts["form.below"]);
    }

    /// <summary>
    /// The introduction or prospect whose button was pressed: its account, and the name that the new one gets, empty where the team
    /// took it off the list since; null when there is no such account for this reader.
    /// </summary>
    private async Task<AccountOrigin?> BroughtByAsync(CardTurn turn, CancellationToken ct)
    {
        if (
            await store.LoadAsync(turn.Account, turn.Year, ct) is not { Dossier: { } dossier }
            || !dossier.Account.IsVisibleTo(turn.Actor.Person)
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
        && await store.RowAsync<Account>(new DossierKey(turn.Actor.Tenant, origin), AccountKeys.Account, ct) is { } from
        && from.IsVisibleTo(turn.Actor.Person)
            ? new AccountOrigin(from.Id, from.Name)
            : null;

    /// <summary>Posts an empty form. Its id is that of the account to be, so that sending it twice makes one account.</summary>
    /// <param name="origin">The account whose season brought this one.</param>
    public async Task AskAsync(ITurnContext turn, Actor actor, string name, string? origin, CancellationToken ct)
    {
        var id = Guid.CreateVersion7().ToString("N");
        var presets = new Dictionary<string, string>(FormView.Presets(Form, SeasonSoFar.None), StringComparer.Ordinal)
        {
            ["name"] = name.Length <= NewAccount.NameLength ? name : string.Empty,
            ["accountManager"] = actor.Person.Id,
            ["language"] = actor.Texts.Tag,
        };
        var people = await roster.OfAsync(turn, ct);
        await turn.SendActivityAsync(
            CardReplies.Activity(
                FormCard.Render(ViewOf(id, people, presets, actor.Texts) with { Origin = origin }, actor.Texts)
            ),
            ct
        );
    }

    private Form Form => NewAccount.FormFor(Today.Year);

    private DateOnly Today => time.Today();

    private async Task<Reply> CreateAsync(CardTurn turn, CancellationToken ct)
    {
        var look = await roster.LookAsync(turn.Context, RosterPlace.Of(turn.Context), ct);
        var people = look is RosterResult.Seen seen ? seen.Identified : [turn.Actor.Person];
        var picking = new Picking(turn.Context, turn.Actor, turn.Inputs);
        var inputs = await picked.ReadAsync(picking, Form.Fields, [], null, ct);
        if (Form.Read(inputs, SeasonSoFar.None) is FormReading.Right right)
        {
            return await CreateAsync(turn, right.Answers, people, look, ct);
        }
        var wrong = (FormReading.Wrong)Form.Read(inputs, SeasonSoFar.None);
        return Back(turn, people, wrong.Problems);
    }

    private async Task<Reply> CreateAsync(
        CardTurn turn,
        Answers answers,
        IReadOnlyList<Person> people,
        RosterResult look,
        CancellationToken ct
    )
    {
        var (texts, opening) = (
            turn.Actor.Texts,
            NewAccount.Create(
                turn.Data.Account!,
                answers,
                turn.Actor.Person,
                time.GetUtcNow(),
                await OriginAsync(turn, ct)
            )
        );
        var mine = await lists.OfAsync(turn.Actor.Tenant, turn.Actor.Person, ct);
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
        var made = await transactions.ChangeAsync(
            turn.Account,
            opening.Account.Year,
            token => DecideAsync(turn, opening, look, token),
            ct
        );
        if (!made.IsVisibleTo(turn.Actor.Person) && !made.CreatedBy.Is(turn.Actor.Person))
        {
            return Reply.NotFound;
        }
        var said =
            made.Id == opening.Account.Id && made.CreatedAt == opening.Account.CreatedAt
                ? texts["account.created", made.Name]
                : texts["account.already", Texts.Name(made.CreatedBy)];
        return Reply.Show(MessageCard.Render(new MessageView(said, made.Name, made.Id), texts));
    }

    private async Task<Decision<Account>> DecideAsync(
        CardTurn turn,
        Opening opening,
        RosterResult look,
        CancellationToken ct
    )
    {
        if (await store.RowAsync<Account>(turn.Account, AccountKeys.Account, ct) is { } before)
        {
            return Decision.Of(before);
        }
        var here = ConversationOfTurn.Of(turn.Context);
        // Without a roster it is not known who of them is there; the first look at it tells.
        var conversation = look is RosterResult.Seen seen
            ? here.With(opening.Account, seen.People, time.GetUtcNow())
            : here;
        var changes = new Changes()
            .Put(AccountKeys.Account, opening.Account)
            .Put(AccountKeys.Home, conversation)
            .Season(opening.Season)
            .Play(opening.Play)
            .Say(new Notice.ShowScoreboard(opening.Account.Year, After: "new"));
        return Decision.Of(opening.Account, changes);
    }

    private Reply Back(CardTurn turn, IReadOnlyList<Person> people, IReadOnlyList<FieldProblem> problems)
    {
        var view = ViewOf(turn.Data.Account!, people, turn.Inputs, turn.Actor.Texts) with
        {
            Problems = problems,
            Origin = turn.Data.Origin,
        };
        return Reply.Show(FormCard.Render(view, turn.Actor.Texts));
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
}
