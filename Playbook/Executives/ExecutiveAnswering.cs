using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Executives;

/// <summary>What a director does: accept, decline, name a colleague, ask something, and tell how it went.</summary>
public static class ExecutiveAnswering
{
    public const string ReasonInput = "decline";
    public const string QuestionInput = "question";

    /// <summary>More than this is a conversation, for which there are better places.</summary>
    public const int MostQuestions = 20;

    /// <param name="round">The round of the request that the card showed; so everywhere here.</param>
    public static RequestOutcome AcceptExecutive(
        this Dossier dossier,
        ExecutiveRequest request,
        int round,
        Person by,
        DateTimeOffset now
    )
    {
        if (Refused(request, by) is { } refused)
        {
            return refused;
        }
        if (request.State == RequestState.Accepted)
        {
            return new RequestOutcome.Unchanged(request);
        }
        return MayAnswer(request, round, now)
            ? dossier.Saved(
                Answered(request, RequestState.Accepted, by),
                new RequestMoment(MomentKind.Accepted, by, now),
                LogEntryKind.ExecutiveAccepted,
                RequestSteps.SayInThread
            )
            : new RequestOutcome.Overtaken(request);
    }

    /// <summary>Also after a yes: someone may fall ill.</summary>
    public static RequestOutcome DeclineExecutive(
        this Dossier dossier,
        ExecutiveRequest request,
        int round,
        FormInputs inputs,
        Person by,
        DateTimeOffset now
    )
    {
        if (Refused(request, by) is { } refused)
        {
            return refused;
        }
        var reading = ExecutiveForms.Words(inputs, ReasonInput);
        if (request.State == RequestState.Declined)
        {
            return Same(request, MomentKind.Declined, reading);
        }
        if (!MayAnswer(request, round, now))
        {
            return new RequestOutcome.Overtaken(request);
        }
        return reading switch
        {
            FieldReading.Given { Answer: Answer.Text reason } => dossier.Saved(
                Answered(request, RequestState.Declined, by),
                new RequestMoment(MomentKind.Declined, by, now, reason.Value),
                LogEntryKind.ExecutiveDeclined,
                RequestSteps.SayInThread,
                RequestSteps.TellAsker
            ),
            FieldReading.Wrong wrong => new RequestOutcome.Wrong([new FieldProblem(ReasonInput, wrong.Problem)]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public static RequestOutcome ProposeColleague(
        this Dossier dossier,
        ExecutiveRequest request,
        int round,
        FormInputs inputs,
        Person by,
        DateTimeOffset now
    )
    {
        if (Refused(request, by) is { } refused)
        {
            return refused;
        }
        var reading = ExecutiveForms.Propose.Read(inputs, SeasonSoFar.None);
        var colleague = (reading as FormReading.Right)?.Answers.Person("colleague");
        if (request.Proposed is { } named && named.Is(colleague))
        {
            return new RequestOutcome.Unchanged(request);
        }
        if (!MayAnswer(request, round, now))
        {
            return new RequestOutcome.Overtaken(request);
        }
        if (reading is FormReading.Wrong wrong)
        {
            return new RequestOutcome.Wrong(wrong.Problems);
        }
        return by.Is(colleague)
            ? RequestOutcome.Wrong.At("colleague", "problem.executiveSelf")
            : dossier.Saved(
                Answered(request, RequestState.Proposed, by),
                new RequestMoment(
                    MomentKind.Proposed,
                    by,
                    now,
                    ((FormReading.Right)reading).Answers.Text("because"),
                    colleague
                ),
                LogEntryKind.ExecutiveProposed,
                RequestSteps.SayInThread,
                RequestSteps.TellAsker
            );
    }

    /// <summary>Asks the account manager something; the answer can wait, and so can the request.</summary>
    public static RequestOutcome QuestionFromExecutive(
        this Dossier dossier,
        ExecutiveRequest request,
        FormInputs inputs,
        Person by,
        DateTimeOffset now
    )
    {
        if (Refused(request, by) is { } refused)
        {
            return refused;
        }
        if (!request.IsWithDirector || IsOver(request, now))
        {
            return new RequestOutcome.Overtaken(request);
        }
        var reading = ExecutiveForms.Words(inputs, QuestionInput);
        if (reading is FieldReading.Wrong wrong)
        {
            return new RequestOutcome.Wrong([new FieldProblem(QuestionInput, wrong.Problem)]);
        }
        var words = ((Answer.Text)((FieldReading.Given)reading).Answer).Value;
        if (request.Last(MomentKind.Question) is { } before && before.By.Is(by) && before.Text == words)
        {
            return new RequestOutcome.Unchanged(request);
        }
        var asked = request.Moments.Count(each => each.Kind == MomentKind.Question);
        return asked >= MostQuestions
            ? RequestOutcome.Wrong.At(QuestionInput, "problem.tooMany", MostQuestions, asked + 1)
            : dossier.Saved(
                Known(request, by),
                new RequestMoment(MomentKind.Question, by, now, words),
                LogEntryKind.ExecutiveQuestion,
                RequestSteps.TellAsker
            );
    }

    public static RequestOutcome TellExecutive(
        this Dossier dossier,
        ExecutiveRequest request,
        FormInputs inputs,
        Person by,
        DateTimeOffset now
    )
    {
        if (Refused(request, by) is { } refused)
        {
            return refused;
        }
        if (request.State == RequestState.Told)
        {
            return new RequestOutcome.Unchanged(request);
        }
        if (request.State != RequestState.Held)
        {
            return new RequestOutcome.Overtaken(request);
        }
        if (ExecutiveForms.Tell.Read(inputs, SeasonSoFar.None) is not FormReading.Right { Answers: var answers })
        {
            return new RequestOutcome.Wrong(
                ((FormReading.Wrong)ExecutiveForms.Tell.Read(inputs, SeasonSoFar.None)).Problems
            );
        }
        var told = new RequestMoment(MomentKind.Told, by, now, answers.Text("story"), Hours: answers.Number("hours"));
        var owner = request.Owner(dossier.Account);
        return dossier.Saved(
            Answered(request, RequestState.Told, by),
            told,
            LogEntryKind.ExecutiveTold,
            [
                RequestSteps.SayInThread,
                .. owner.Is(by) ? Array.Empty<Func<ExecutiveRequest, Notice>>() : [RequestSteps.SayTo(owner)],
            ]
        );
    }

    /// <summary>The person who was asked before sees what became of it; for anyone else there is nothing to answer.</summary>
    private static RequestOutcome? Refused(ExecutiveRequest request, Person by) =>
        by.Is(request.Director) ? null
        : request.WasAsked(by) ? new RequestOutcome.Overtaken(request)
        : new RequestOutcome.NotYours();

    private static bool MayAnswer(ExecutiveRequest request, int round, DateTimeOffset now) =>
        request.IsWithDirector && round == request.Round && !IsOver(request, now);

    private static bool IsOver(ExecutiveRequest request, DateTimeOffset now) =>
        request.What.Date < RequestSteps.Today(now);

    private static RequestOutcome Same(ExecutiveRequest request, MomentKind kind, FieldReading reading) =>
        reading is FieldReading.Given { Answer: Answer.Text words } && request.Last(kind)?.Text == words.Value
            ? new RequestOutcome.Unchanged(request)
            : new RequestOutcome.Overtaken(request);

    private static ExecutiveRequest Answered(ExecutiveRequest request, RequestState state, Person by) =>
        Known(request, by) with
        {
            State = state,
            Round = request.Round + 1,
        };

    // The channel knows the name better than the person who typed it beside the picker.
    private static ExecutiveRequest Known(ExecutiveRequest request, Person by) =>
        request with
        {
            AskedOf = [.. request.AskedOf.SkipLast(1), by],
        };
}
