using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;

namespace AccountBot.Cards.Executives;

/// <summary>What happened with a request in a few words, for the thread or for someone's private chat.</summary>
public static class ExecutiveWords
{
    private const int ShownText = 400;

    /// <param name="to">In whose chat it is said; null for the thread.</param>
    public static string Of(string account, ExecutiveRequest request, RequestMoment moment, Person? to, Texts texts)
    {
        var (by, words, where) = (
            Texts.Name(moment.By),
            Shorten.Text(moment.Text ?? string.Empty, ShownText),
            ExecutiveParts.Where(request.What, texts)
        );
        return moment.Kind switch
        {
            MomentKind.Accepted => "✓ " + texts["executive.said.accepted", by, where],
            MomentKind.Declined => texts["executive.said.declined", by, where, words],
            MomentKind.Proposed when words.Length > 0 => texts[
                "executive.said.proposedWhy",
                by,
                Texts.Name(moment.About!),
                words
            ],
            MomentKind.Proposed => texts["executive.said.proposed", by, Texts.Name(moment.About!)],
            MomentKind.Withdrawn when to is null => texts[
                "executive.said.withdrawn",
                by,
                Texts.Name(request.Director),
                words
            ],
            MomentKind.Withdrawn => texts["executive.said.withdrawnYou", by, account, where, words],
            MomentKind.Replied => texts["executive.said.replied", by, account, words],
            MomentKind.Told => texts["executive.said.told", by, where, words],
            _ => texts["executive.said.over", by, account, where],
        };
    }
}
