using AccountBot.Bot.Delivery;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Messages;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Contacts;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Contacts;

/// <summary>The cards in Teams that showed someone who was erased.</summary>
public sealed partial class ErasedCards(
    CardUpdater updater,
    LiveCards live,
    Sender sender,
    TimeProvider time,
    ILogger<ErasedCards> logger
)
{
    private const int MostWaits = 4;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <summary>The cards that show something of rows that were changed.</summary>
    /// <param name="posted">The rows that say where the account's cards are.</param>
    public static IReadOnlyList<string> Showing(IEnumerable<string> posted, IReadOnlyCollection<string> changed)
    {
        var owners = changed.Select(OwnerOf).ToHashSet(StringComparer.Ordinal);
        return [.. posted.Where(card => owners.Count > 0 && (IsOfAll(card) || owners.Contains(OwnerOf(card))))];
    }

    /// <summary>Brings cards up to date; one that cannot be reached keeps none of the others from it.</summary>
    public async Task RefreshAsync(DossierKey key, int year, IEnumerable<string> cards, CancellationToken ct)
    {
        foreach (var card in cards.Where(live.IsKept).Distinct().Select(row => new CardRef(key, year, row)))
        {
            try
            {
                await PatientlyAsync(() => updater.UpdateAsync(card, ct), ct);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFault(logger, fault, card.Row);
            }
        }
    }

    /// <summary>Leaves nothing on cards whose entry goes.</summary>
    public async Task EndAsync(DossierKey key, Account account, IEnumerable<PostedCard> cards, CancellationToken ct)
    {
        var texts = Texts.In(account.Language);
        var words = new MessageView(
            texts["contacts.erased.form"],
            texts.FormTitle(CustomerContacts.Base, CustomerContacts.Form)
        );
        foreach (var card in cards)
        {
            var activity = CardReplies.Activity(MessageCard.Render(words, texts));
            await PatientlyAsync(async () => await sender.UpdateAsync(key.Tenant, card, activity, ct), ct);
        }
    }

    /// <summary>Waits where there is too much to send at once, so that the name does not stay on a card.</summary>
    private async Task PatientlyAsync(Func<Task<SendOutcome?>> update, CancellationToken ct)
    {
        for (var attempt = 0; attempt < MostWaits; attempt++)
        {
            if (await update() is not SendOutcome.Throttled { After: var after })
            {
                return;
            }
            await Task.Delay(after < Longest ? after : Longest, time, ct);
        }
    }

    /// <summary>A scoreboard and a list of tasks show something of everything.</summary>
    private static bool IsOfAll(string card) =>
        card == AccountKeys.Scoreboard || card.EndsWith("|tasks", StringComparison.Ordinal);

    /// <summary>Card and row belong together by the beginning of their keys: kind, season and what it is.</summary>
    private static string OwnerOf(string row)
    {
        var parts = row.Split(Keys.Separator);
        var length = parts switch
        {
            // What is answered in one form is shown by others: on the map, in what is agreed.
            ["f", ..] => 2,
            ["c", _, "~visit", ..] => 4,
            ["c", ..] => 3,
            // The plan of a NO GO is the season's.
            ["g", _, _, _, "plan"] => 0,
            ["g", ..] => 4,
            ["h", ..] => 3,
            _ => parts.Length,
        };
        return length == 0 ? $"b|{parts[1]}" : string.Join(Keys.Separator, parts.Take(length));
    }

    [LoggerMessage(
        LogLevel.Error,
        "The {Card} card of an account in which somebody was erased could not be brought up to date"
    )]
    private static partial void LogFault(ILogger logger, Exception fault, string card);
}
