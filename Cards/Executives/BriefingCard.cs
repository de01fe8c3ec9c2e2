using AccountBot.Playbook.Executives;
using AdaptiveCards;

namespace AccountBot.Cards.Executives;

/// <summary>The briefing once more, on the last working day before a director represents us.</summary>
public static class BriefingCard
{
    public static AdaptiveCard Render(ExecutiveView view, Texts texts)
    {
        var (account, request) = (view.Dossier.Account, view.Request);
        var title = texts["executive.soon", account.Name];
        return Show.Card(
            texts,
            title,
            [
                Show.Head($"{account.Name} · {texts["executive.involved"]}", title),
                .. ExecutiveParts.Asked(request, texts),
                .. request.Last(MomentKind.Replied) is { } reply
                    ? [Show.Text(texts["executive.replied", Texts.Name(reply.By), reply.Text])]
                    : Array.Empty<AdaptiveElement>(),
                Show.Subtle(
                    texts["executive.askedBy", Texts.Name(request.AskedBy), texts.Moment(request.Moments[0].At)]
                ),
            ]
        );
    }
}
