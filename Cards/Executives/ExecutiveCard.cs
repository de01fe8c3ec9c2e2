using AccountBot.Cards.Forms;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AdaptiveCards;

namespace AccountBot.Cards.Executives;

/// <summary>Asks a director, in the personal chat, to represent us: read and answered in ten seconds.</summary>
public static class ExecutiveCard
{
    public static AdaptiveCard Render(ExecutiveView view, Texts texts)
    {
        var (account, request) = (view.Dossier.Account, view.Request);
        var title = texts[
            request.State is RequestState.Held or RequestState.Told ? "executive.how" : "executive.will",
            account.Name
        ];
        return Show.Card(
            texts,
            title,
            [
                Show.Head($"{account.Name} · {texts["executive.involved"]}", title),
                view.Stale ? Show.Warn(texts["executive.stale"]) : null,
                .. State(view, texts),
                .. ExecutiveParts.Asked(request, texts),
                Show.Subtle(
                    texts["executive.askedBy", Texts.Name(request.AskedBy), texts.Moment(request.Moments[0].At)]
                ),
                .. Talk(request, texts),
                .. Acting(view, texts),
            ]
        );
    }

    /// <summary>Where it stands, above what is asked.</summary>
    private static IEnumerable<AdaptiveElement> State(ExecutiveView view, Texts texts)
    {
        var request = view.Request;
        var last = request.Moments[^1];
        if (request.IsWithDirector && request.Last(MomentKind.Changed) is { } changed && changed.At == request.PutAt)
        {
            yield return Show.Warn(
                texts["executive.changed", Texts.Name(changed.By), ExecutiveParts.Changed(request, changed, texts)]
            );
        }
        switch (request.State)
        {
            case RequestState.Accepted:
                yield return Show.Strong("✓ " + texts["executive.you.accepted"]);
                break;
            case RequestState.Declined:
                yield return Show.Strong("✕ " + texts["executive.you.declined", last.Text]);
                break;
            case RequestState.Proposed:
                yield return Show.Strong(texts["executive.you.proposed", Texts.Name(request.Proposed!)]);
                break;
            case RequestState.Told:
                yield return Show.Strong("✓ " + texts["executive.you.told", last.Text]);
                break;
            case RequestState.Withdrawn:
                yield return Show.Strong(texts["executive.you.withdrawn", Texts.Name(last.By), last.Text]);
                break;
            case RequestState.Lapsed:
                yield return Show.Strong(texts["executive.you.lapsed"]);
                break;
        }
    }

    /// <summary>The last question and what was answered to it.</summary>
    private static IEnumerable<AdaptiveElement> Talk(ExecutiveRequest request, Texts texts)
    {
        var said = request
            .Moments.Where(moment => moment.Kind is MomentKind.Question or MomentKind.Replied)
            .TakeLast(2)
            .SkipWhile(moment => moment.Kind == MomentKind.Replied)
            .ToList();
        if (said is not [{ } question, ..] || !question.By.Is(request.Director))
        {
            yield break;
        }
        yield return Show.Text(
            texts["executive.you.asked", said[^1].Kind == MomentKind.Question ? said[^1].Text : question.Text]
        );
        if (said[^1] is { Kind: MomentKind.Replied } reply)
        {
            yield return Show.Text(
                texts["executive.replied", Texts.Name(reply.By), reply.Text],
                spacing: AdaptiveSpacing.Small
            );
        }
    }

    private static IEnumerable<AdaptiveElement> Acting(ExecutiveView view, Texts texts)
    {
        if (view.Request.State == RequestState.Held)
        {
            return Telling(view, texts);
        }
        return view.Request.IsWithDirector && view.Request.What.Date >= view.Today ? Answering(view, texts) : [];
    }

    private static IEnumerable<AdaptiveElement> Answering(ExecutiveView view, Texts texts)
    {
        var accepted = view.Request.State == RequestState.Accepted;
        var owner = view.Request.Owner(view.Dossier.Account);
        yield return ExecutiveParts.Fold(
            "no",
            ExecutiveParts.IsTouched(view, ExecutiveAnswering.ReasonInput),
            Send(view, "executive.no.send", Choices.Decline, texts),
            ExecutiveParts.Words(
                view,
                ExecutiveAnswering.ReasonInput,
                texts["executive.no.why"],
                texts["executive.no.why.example"],
                texts
            )
        );
        yield return ExecutiveParts.Fold(
            "instead",
            ExecutiveParts.IsTouched(view, "colleague", "colleague_name", "because"),
            Send(view, "executive.instead.send", Choices.Propose, texts),
            FieldInputs.All(Proposing(view), texts)
        );
        yield return ExecutiveParts.Fold(
            "ask",
            ExecutiveParts.IsTouched(view, ExecutiveAnswering.QuestionInput),
            Send(view, "executive.ask.send", Choices.Question, texts),
            ExecutiveParts.Words(
                view,
                ExecutiveAnswering.QuestionInput,
                texts["executive.ask.what"],
                texts["executive.ask.what.example"],
                texts
            )
        );
        yield return Act.Row(
            accepted
                ? null
                : Act.Execute(
                    texts["executive.yes"],
                    ExecutiveParts.Data(view, Verbs.ExecutiveAnswer, Choices.Accept),
                    withInputs: false,
                    primary: true
                ),
            Act.Fold(texts[accepted ? "executive.afterAll" : "executive.no"], "no"),
            Act.Fold(texts["executive.instead"], "instead"),
            Act.Fold(
                texts[owner.Is(view.Dossier.Account.AccountManager) ? "executive.ask" : "executive.askManager"],
                "ask"
            )
        );
    }

    private static IEnumerable<AdaptiveElement> Telling(ExecutiveView view, Texts texts) =>
        [
            .. FieldInputs.All(ViewOf(view, ExecutiveForms.Tell), texts),
            Act.Row(Send(view, "executive.tell", Choices.Tell, texts, primary: true)),
        ];

    /// <summary>
    /// Those who lead are offered, and the person who is searched for. The team is not: a director without a role in the account need not know
    /// who is on it.
    /// </summary>
    private static FormView Proposing(ExecutiveView view)
    {
        var (account, director) = (view.Dossier.Account, view.Request.Director);
        var leading = new[] { account.Director, account.Manager, account.AccountManager }
            .OfType<Person>()
            .DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase)
            .Where(person => !person.Is(director))
            .ToList();
        return ViewOf(view, ExecutiveForms.Propose) with { Soon = leading is [] ? [director] : leading };
    }

    private static FormView ViewOf(ExecutiveView view, Form form) =>
        new(
            view.Dossier.Account.Name,
            view.Dossier.Account.Id,
            view.Request.Year,
            0,
            form,
            0,
            SeasonSoFar.None,
            [],
            view.Typed
        )
        {
            Problems = view.Problem is { } problem ? [problem] : [],
        };

    private static AdaptiveExecuteAction Send(
        ExecutiveView view,
        string text,
        string choice,
        Texts texts,
        bool primary = false
    ) => Act.Execute(texts[text], ExecutiveParts.Data(view, Verbs.ExecutiveAnswer, choice), primary: primary);

    /// <summary>What a director can do, as the buttons say it.</summary>
    public static class Choices
    {
        public const string Accept = "accept";
        public const string Decline = "decline";
        public const string Propose = "propose";
        public const string Question = "question";
        public const string Tell = "tell";
    }
}
