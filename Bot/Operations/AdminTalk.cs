using AccountBot.Bot.Accounts;
using AccountBot.Bot.CardActions;
using AccountBot.Bot.Hosting;
using AccountBot.Bot.Sending;
using AccountBot.Bot.Settings;
using AccountBot.Bot.Talk;
using AccountBot.Bot.Turns;
using AccountBot.Cards;
using AccountBot.Cards.Operations;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Operations;

/// <summary>What an administrator sees and does: always about their own tenant, always in their private chat.</summary>
public sealed class AdminTalk(
    Administrators administrators,
    SelfCheck check,
    Backlog backlog,
    UnreachedPeople unreached,
    TryingAgain trying,
    TryAgainHandler everybody,
    Rebuilds rebuilds,
    Audit audit,
    IPeople people,
    AccountStore store,
    OwnChat own,
    IOptions<BotSettings> settings
)
{
    /// <summary>Whether this is a command for administrators only; for anyone else there is no such command.</summary>
    public static bool Is(Command command) =>
        command is Command.Admin or Command.Resend or Command.Unreached or Command.Rebuild;

    public bool MayAsk(Reader reader) => administrators.Are(reader.Person);

    /// <summary>In the administrator's private chat, wherever it was asked.</summary>
    public Task SayAsync(ITurnContext turn, Reader reader, Command command, CancellationToken ct) =>
        own.SayAsync(
            turn,
            reader,
            "admin.elsewhere",
            async who => CardReplies.Activity(await CardAsync(turn, who, command, ct)),
            ct
        );

    private Task<AdaptiveCard> CardAsync(ITurnContext turn, Reader reader, Command command, CancellationToken ct) =>
        command switch
        {
            Command.Resend => ResendAsync(turn, reader, ct),
            Command.Unreached => UnreachedAsync(reader, 0, null, ct),
            Command.Rebuild => RebuildAsync(turn, reader, ct),
            _ => CheckAsync(turn, reader, null, ct),
        };

    /// <param name="done">What was just done, in words.</param>
    public async Task<AdaptiveCard> CheckAsync(ITurnContext turn, Reader reader, string? done, CancellationToken ct)
    {
        var view = await check.LookAsync(reader, turn.Activity.ServiceUrl, ct);
        return SelfCheckCard.Render(view with { Done = done }, reader.Texts);
    }

    public async Task<AdaptiveCard> ResendAsync(ITurnContext turn, Reader reader, CancellationToken ct)
    {
        var (texts, resent) = (reader.Texts, await backlog.ResendAsync(reader.Tenant, ct));
        audit.Resent(reader, resent.Accounts, resent.Of);
        var words = resent switch
        {
            { Of: 0 } => texts["admin.resend.nothing"],
            { Accounts: 0 } => texts["admin.resend.underWay", resent.Of],
            _ => texts["admin.resend.done", resent.Accounts, resent.Of],
        };
        return await CheckAsync(turn, reader, words, ct);
    }

    /// <param name="from">The place of the first one shown; a page that no longer exists is the last one.</param>
    public async Task<AdaptiveCard> UnreachedAsync(Reader reader, int from, string? done, CancellationToken ct)
    {
        var all = await unreached.ListAsync(reader.Tenant, ct);
        var last = Math.Max(0, (all.Count - 1) / UnreachedCard.PageSize * UnreachedCard.PageSize);
        var first = Math.Clamp(from / UnreachedCard.PageSize * UnreachedCard.PageSize, 0, last);
        var shown = all.Skip(first).Take(UnreachedCard.PageSize);
        var rows = await Task.WhenAll(shown.Select(who => RowAsync(reader.Tenant, who, ct)));
        var view = new UnreachedView(rows, all.Count, first, settings.Value.InstallLink, done);
        return UnreachedCard.Render(view, reader.Texts);
    }

    /// <param name="whom">An Entra id, or everyone.</param>
    public async Task<AdaptiveCard> TryAsync(Reader reader, string whom, int from, CancellationToken ct)
    {
        var texts = reader.Texts;
        if (whom == UnreachedCard.Everybody)
        {
            await everybody.PlanAsync(reader.Tenant, string.Empty, ct);
            audit.Tried(reader, null, "planned");
            return await UnreachedAsync(reader, from, texts["admin.try.all.done"], ct);
        }
        var outcome = await trying.OneAsync(reader.Tenant, whom, ct);
        audit.Tried(reader, outcome is TryOutcome.NotListed ? "nobody" : whom, outcome.GetType().Name);
        var words = outcome switch
        {
            TryOutcome.Reached reached => texts["admin.try.reached", Texts.Name(reached.Person), reached.Notices],
            TryOutcome.StillUnreached still => texts["admin.try.still", Texts.Name(still.Person)],
            TryOutcome.NotNow later => texts["admin.try.notNow", Texts.Name(later.Person)],
            _ => texts["admin.try.gone"],
        };
        return await UnreachedAsync(reader, from, words, ct);
    }

    public async Task<AdaptiveCard> RebuildAsync(ITurnContext turn, Reader reader, CancellationToken ct)
    {
        var (run, began) = await rebuilds.BeginAsync(turn, reader, ct);
        if (began)
        {
            audit.Rebuilds(reader, run.Id);
        }
        return RebuildCard.Render(RebuildViews.Of(run) with { Running = !began }, reader.Texts);
    }

    /// <summary>How far making the lists again is; null where that was never asked for.</summary>
    public async Task<AdaptiveCard?> RebuiltAsync(Reader reader, CancellationToken ct) =>
        await rebuilds.ReadAsync(reader.Tenant, ct) is { Run: var run }
            ? RebuildCard.Render(RebuildViews.Of(run), reader.Texts)
            : null;

    private async Task<UnreachedRow> RowAsync(string tenant, UnreachedPerson who, CancellationToken ct)
    {
        var key = new PersonKey(tenant, who.Person.Id.ToLowerInvariant());
        var rows = await people.ListAsync(key, RowRange.All, ct);
        var names = rows.Select(row => row.Value)
            .OfType<Participation>()
            .ToDictionary(part => part.Account, part => part.Name, StringComparer.Ordinal);
        var waiting = rows.Select(row => row.Value).OfType<WaitingNotice>().ToList();
        var accounts = new List<string>();
        foreach (var account in waiting.Select(each => each.Account).Distinct(StringComparer.Ordinal))
        {
            accounts.Add(names.GetValueOrDefault(account) ?? await NameAsync(tenant, account, ct));
        }
        return new UnreachedRow(who.Person.Id, who.Person.Name, who.Since, waiting.Count, accounts);
    }

    /// <summary>Of an account that is not in the person's own list, as someone's who left.</summary>
    private async Task<string> NameAsync(string tenant, string account, CancellationToken ct)
    {
        var key = new DossierKey(tenant, account);
        return (await store.RowAsync<Playbook.Accounts.Account>(key, AccountKeys.Account, ct))?.Name ?? "–";
    }
}
