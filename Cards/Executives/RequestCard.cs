using AccountBot.Playbook.Executives;
using AdaptiveCards;

namespace AccountBot.Cards.Executives;

/// <summary>A request to a director as the team sees it in the thread, and the person who asked in the private chat, with what to do about it.</summary>
public static class RequestCard
{
    private const int ShownMoments = 6;

    /// <summary>What the person who asked can do, as the buttons say it.</summary>
    public const string AskColleague = "colleague";

    /// <inheritdoc cref="AskColleague" />
    public const string Reply = "reply";

    /// <inheritdoc cref="AskColleague" />
    public const string Withdraw = "withdraw";

    /// <summary>Opens the form for someone else than the director who said no.</summary>
    public const string Another = "another";

    public static AdaptiveCard Render(ExecutiveView view, Texts texts)
    {
        var (account, request) = (view.Dossier.Account, view.Request);
        var title = Title(request, texts);
        var happened = request.Moments.Where(moment => moment.Kind != MomentKind.Followed).ToList();
        return Show.Card(
            texts,
            $"{account.Name}: {title}",
            [
                Show.Head($"{account.Name} · {texts["executive.involved"]}", title),
                view.Stale ? Show.Warn(texts["executive.stale"]) : null,
                .. ExecutiveParts.Asked(request, texts, forDirector: false),
                Show.Strong(texts["executive.happened"], AdaptiveSpacing.Medium),
                Show.More(happened.Count, ShownMoments, texts),
                .. happened.TakeLast(ShownMoments).Select(moment => ExecutiveParts.Moment(request, moment, texts)),
                .. request.IsOpen ? Acting(view, texts) : [],
            ]
        );
    }

    private static string Title(ExecutiveRequest request, Texts texts)
    {
        var director = Texts.Name(request.Director);
        return request.State switch
        {
            RequestState.Asked => texts["executive.title.asked", director],
            RequestState.Accepted => "✓ " + texts["executive.title.accepted", director],
            RequestState.Declined => texts["executive.title.declined", director],
            RequestState.Proposed => texts["executive.title.proposed", director, Texts.Name(request.Proposed!)],
            RequestState.Held => texts["executive.title.held", director],
            RequestState.Told => "✓ " + texts["executive.title.told", director],
            RequestState.Withdrawn => texts["executive.title.withdrawn", director],
            _ => texts["executive.title.lapsed", director],
        };
    }

    private static IEnumerable<AdaptiveElement> Acting(ExecutiveView view, Texts texts)
    {
        var request = view.Request;
        // In the thread the card says for whom a question waits; in that person's private chat it is answered.
        if (request.OpenQuestion is { } open)
        {
            var answering = view.Personal
                ? Answering(view, open.Number, texts)
                : [Show.Warn(texts["executive.waits", Texts.Name(request.Owner(view.Dossier.Account))])];
            foreach (var element in answering)
            {
                yield return element;
            }
        }
        yield return ExecutiveParts.Fold(
            "withdraw",
            ExecutiveParts.IsTouched(view, ExecutiveAsking.ReasonInput),
            Act.Execute(texts["executive.withdraw.send"], ExecutiveParts.Data(view, Verbs.ExecutiveLead, Withdraw)),
            ExecutiveParts.Words(
                view,
                ExecutiveAsking.ReasonInput,
                texts["executive.withdraw.why"],
                texts["executive.withdraw.why.example"],
                texts
            )
        );
        yield return Act.Row(Buttons(view, texts));
    }

    private static IEnumerable<AdaptiveElement> Answering(ExecutiveView view, int question, Texts texts) =>
        [
            .. ExecutiveParts.Words(
                view,
                ExecutiveAsking.ReplyInput,
                texts["executive.reply", Texts.Name(view.Request.Director)],
                texts["executive.reply.example"],
                texts
            ),
            Act.Row(
                Act.Execute(
                    texts["executive.reply.send"],
                    ExecutiveParts.Data(view, Verbs.ExecutiveLead, Reply) with
                    {
                        Entry = question,
                    },
                    primary: true
                )
            ),
        ];

    private static IEnumerable<AdaptiveAction> Buttons(ExecutiveView view, Texts texts)
    {
        var request = view.Request;
        var answered = request.State is RequestState.Declined or RequestState.Proposed;
        if (request.Proposed is { } colleague)
        {
            yield return Act.Execute(
                texts["executive.askColleague", Texts.Name(colleague)],
                ExecutiveParts.Data(view, Verbs.ExecutiveLead, AskColleague),
                withInputs: false,
                primary: true
            );
        }
        if (request.MayChange)
        {
            yield return Act.Execute(
                texts[answered ? "executive.another" : "executive.change"],
                ExecutiveParts.Data(view, Verbs.ExecutiveForm, answered ? Another : null),
                withInputs: false,
                primary: request.State == RequestState.Declined
            );
        }
        yield return Act.Fold(texts["executive.withdraw"], "withdraw");
    }
}
