using AccountBot.Bot.Hosting;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using AccountBot.Cards.MessageExtension;
using AccountBot.Cards.Scoreboards;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Features.MessageExtension;

/// <summary>Finds the reader's accounts while they write a message, and gives each as a card to put into it.</summary>
public sealed class AccountFinder(
    Actors actors,
    AccountLists lists,
    AccountStore store,
    IOptions<BotSettings> settings,
    TimeProvider time
)
{
    public const string Command = "findAccount";

    /// <summary>Each is read for its card, so there are not more than are seen at once.</summary>
    public const int PageSize = 10;
    private const int MostTyped = 200;
    private const int ShownName = 80;

    public async Task<MessagingExtensionResponse> FindAsync(
        ITurnContext turn,
        MessagingExtensionQuery query,
        CancellationToken ct
    )
    {
        var actor = await actors.OfAsync(turn, ct);
        var typed = CleanText.Start(CleanText.Line(TypedIn(query)), MostTyped);
        return new MessagingExtensionResponse(
            await FindAsync(actor, typed, Math.Max(0, query.QueryOptions?.Skip ?? 0), ct)
        );
    }

    /// <summary>A page of what is found: one read, and one for each account on it.</summary>
    public async Task<MessagingExtensionResult> FindAsync(Actor actor, string typed, int skip, CancellationToken ct)
    {
        var mine = await lists.OfAsync(actor.Tenant, actor.Person, ct);
        var found = Matching(typed, mine);
        var page = found.Skip(skip).Take(PageSize).ToList();
        var files = await Task.WhenAll(page.Select(part => LoadAsync(actor, part, ct)));
        var cards = files.OfType<AccountSnapshot>().Select(file => Result(file, actor.Texts)).ToList();
        return cards.Count > 0 || skip > 0
            ? new MessagingExtensionResult("list", "result", cards)
            : new MessagingExtensionResult(
                type: "message",
                text: mine.Count == 0
                    ? actor.Texts["mine.none"].Replace("**", string.Empty, StringComparison.Ordinal)
                    : actor.Texts["error.noAccount", Shorten.Text(typed, ShownName)]
            );
    }

    /// <summary>
    /// Those whose name begins with what was typed, then those that hold it, by name; where there are none, what it may have been meant to
    /// be. Nothing but punctuation, such as a star, finds all.
    /// </summary>
    public static IReadOnlyList<Participation> Matching(string typed, IReadOnlyList<Participation> mine)
    {
        var sought = NameMatch.Plain(typed);
        var found = mine.Select(part =>
                (part, at: NameMatch.Plain(part.Name).IndexOf(sought, StringComparison.Ordinal))
            )
            .Where(each => each.at >= 0)
            .OrderBy(each => each.at > 0)
            .ThenBy(each => each.part.Name, StringComparer.CurrentCultureIgnoreCase)
            .ThenBy(each => each.part.Account, StringComparer.Ordinal)
            .Select(each => each.part)
            .ToList();
        return found.Count > 0 ? found : NameMatch.Find(typed, mine, part => part.Name);
    }

    private static string? TypedIn(MessagingExtensionQuery query) =>
        // Before anything is typed the only parameter is that this is the first look.
        query.Parameters?.FirstOrDefault(parameter => parameter.Name != "initialRun")?.Value?.ToString();

    /// <summary>As it is now: the lists beside the dossiers may be old, and a role may be gone.</summary>
    private async Task<AccountSnapshot?> LoadAsync(Actor actor, Participation part, CancellationToken ct) =>
        await store.LoadNewestAsync(new DossierKey(actor.Tenant, part.Account), part.Year, ct)
            is { Dossier.Account: var account } file
        && account.IsVisibleTo(actor.Person)
            ? file
            : null;

    private MessagingExtensionAttachment Result(AccountSnapshot file, Texts texts)
    {
        var view = new ScoreboardView(file.Dossier, time.GetUtcNow(), settings.Value.PublicUrl);
        var card = SharedAccountCard.Render(view, Texts.In(file.Dossier.Account.Language));
        return CardReplies.Attachment(card).ToMessagingExtensionAttachment(Preview(view, texts));
    }

    private static Attachment Preview(ScoreboardView view, Texts texts) =>
        new ThumbnailCard(
            title: Escaped(Shorten.Text(view.Dossier.Account.Name, ShownName)),
            text: Escaped(ScoreboardCard.Stand(view, texts))
        ).ToAttachment();

    // Some clients read the text of such a card as HTML, others show what stands there.
    private static string Escaped(string text) => text.Replace('<', '‹').Replace('>', '›');
}
