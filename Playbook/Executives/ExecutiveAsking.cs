using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Executives;

/// <summary>What the account manager does: ask a director, change what is asked, ask another one, answer a question, withdraw.</summary>
public static class ExecutiveAsking
{
    /// <summary>More than this an account does not ask at the same time.</summary>
    public const int MostOpen = 20;

    public const string ReasonInput = "withdrawReason";
    public const string ReplyInput = "reply";

    /// <param name="id">The id of the card, so that sending it twice asks once.</param>
    public static RequestOutcome AskExecutive(
        this Dossier dossier,
        string id,
        FormInputs inputs,
        Person by,
        DateTimeOffset now
    )
    {
        if (!ExecutiveRequest.MayAsk(dossier.Account, by))
        {
            return new RequestOutcome.NotYours();
        }
        if (dossier.Answers.Request(id) is { } before)
        {
            return new RequestOutcome.Unchanged(before);
        }
        var season = dossier.Season;
        if (season.State == SeasonState.Ended)
        {
            return new RequestOutcome.Over(season);
        }
        if (Problems(inputs, by, now, out var answers) is { Count: > 0 } problems)
        {
            return new RequestOutcome.Wrong(problems);
        }
        var open = dossier.Answers.Requests.Count(each => each.IsOpen);
        if (open >= MostOpen)
        {
            return RequestOutcome.Wrong.At("director", "problem.tooMany", MostOpen, open + 1);
        }
        var (director, what) = (answers.Person("director")!, Engagement.Of(answers));
        var request = new ExecutiveRequest(
            id,
            season.Year,
            season.AtBat,
            what,
            RequestState.Asked,
            by,
            [director],
            Round: 1,
            Revision: 0,
            []
        );
        return dossier.Putting(request, Asked(by, director, what, now), LogEntryKind.ExecutiveAsked);
    }

    /// <summary>Changes what is asked, or whom. A director who said yes is asked again when the day or the occasion changes.</summary>
    /// <param name="round">The round of the request that the card showed.</param>
    public static RequestOutcome ChangeExecutive(
        this Dossier dossier,
        ExecutiveRequest request,
        FormInputs inputs,
        int round,
        Person by,
        DateTimeOffset now
    )
    {
        if (!ExecutiveRequest.MayAsk(dossier.Account, by))
        {
            return new RequestOutcome.NotYours();
        }
        if (!request.MayChange)
        {
            return new RequestOutcome.Overtaken(request);
        }
        if (Problems(inputs, by, now, out var answers) is { Count: > 0 } problems)
        {
            return new RequestOutcome.Wrong(problems);
        }
        var (director, what) = (answers.Person("director")!, Engagement.Of(answers));
        var same = director.Is(request.Director);
        if (same && what == request.What)
        {
            return new RequestOutcome.Unchanged(request);
        }
        if (round != request.Round)
        {
            return new RequestOutcome.Overtaken(request);
        }
        if (!same)
        {
            return PassOn(dossier, request, director, what, by, now);
        }
        var stays = request.State == RequestState.Accepted && !what.AsksAgainAfter(request.What);
        return dossier.Putting(
            request with
            {
                What = what,
                State = stays ? RequestState.Accepted : RequestState.Asked,
                AskedOf = [.. request.AskedOf, request.Director],
                Round = request.Round + 1,
            },
            new RequestMoment(MomentKind.Changed, by, now, Before: request.What),
            LogEntryKind.ExecutiveChanged
        );
    }

    /// <summary>Asks the colleague whom the director named.</summary>
    public static RequestOutcome AskProposed(
        this Dossier dossier,
        ExecutiveRequest request,
        int round,
        Person by,
        DateTimeOffset now
    )
    {
        if (!ExecutiveRequest.MayAsk(dossier.Account, by))
        {
            return new RequestOutcome.NotYours();
        }
        if (request.Proposed is not { } colleague || round != request.Round)
        {
            var again =
                round == request.Round - 1 && request.Moments[^1] is { Kind: MomentKind.Asked } last && last.By.Is(by);
            return again ? new RequestOutcome.Unchanged(request) : new RequestOutcome.Overtaken(request);
        }
        return request.What.Date < RequestSteps.Today(now)
            ? new RequestOutcome.Overtaken(request)
            : PassOn(dossier, request, colleague, request.What, by, now);
    }

    /// <param name="question">The place of the question that the card showed.</param>
    public static RequestOutcome ReplyToExecutive(
        this Dossier dossier,
        ExecutiveRequest request,
        int question,
        FormInputs inputs,
        Person by,
        DateTimeOffset now
    )
    {
        if (!ExecutiveRequest.MayAsk(dossier.Account, by))
        {
            return new RequestOutcome.NotYours();
        }
        var reading = ExecutiveForms.Words(inputs, ReplyInput);
        if (request.OpenQuestion is not { } open || open.Number != question)
        {
            var said = (reading as FieldReading.Given)?.Answer as Answer.Text;
            return said is not null && request.Last(MomentKind.Replied)?.Text == said.Value
                ? new RequestOutcome.Unchanged(request)
                : new RequestOutcome.Overtaken(request);
        }
        return reading switch
        {
            FieldReading.Given { Answer: Answer.Text reply } => dossier.Saved(
                request,
                new RequestMoment(MomentKind.Replied, by, now, reply.Value),
                LogEntryKind.ExecutiveReplied,
                RequestSteps.SayTo(request.Director)
            ),
            FieldReading.Wrong wrong => new RequestOutcome.Wrong([new FieldProblem(ReplyInput, wrong.Problem)]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public static RequestOutcome WithdrawExecutive(
        this Dossier dossier,
        ExecutiveRequest request,
        FormInputs inputs,
        Person by,
        DateTimeOffset now
    )
    {
        if (!ExecutiveRequest.MayAsk(dossier.Account, by))
        {
            return new RequestOutcome.NotYours();
        }
        if (!request.IsOpen)
        {
            return request.State == RequestState.Withdrawn
                ? new RequestOutcome.Unchanged(request)
                : new RequestOutcome.Overtaken(request);
        }
        if (ExecutiveForms.Words(inputs, ReasonInput) is FieldReading.Wrong wrong)
        {
            return new RequestOutcome.Wrong([new FieldProblem(ReasonInput, wrong.Problem)]);
        }
        var reason = CleanText.Lines(inputs[ReasonInput]);
        var withdrawn = dossier.Saved(
            request with
            {
                State = RequestState.Withdrawn,
                Round = request.Round + 1,
            },
            new RequestMoment(MomentKind.Withdrawn, by, now, reason),
            LogEntryKind.ExecutiveWithdrawn,
            [RequestSteps.SayInThread, .. Told(request)]
        );
        return withdrawn with { NoLonger = RequestSteps.NoLonger(request, request.Put) };
    }

    /// <summary>Puts the request before someone else; the person who had it hears that they are asked no longer.</summary>
    private static RequestOutcome PassOn(
        Dossier dossier,
        ExecutiveRequest request,
        Person director,
        Engagement what,
        Person by,
        DateTimeOffset now
    ) =>
        dossier.Putting(
            request with
            {
                What = what,
                State = RequestState.Asked,
                AskedOf = [.. request.AskedOf, director],
                Round = request.Round + 1,
            },
            Asked(by, director, what, now),
            LogEntryKind.ExecutiveAsked,
            Told(request)
        );

    private static RequestMoment Asked(Person by, Person director, Engagement what, DateTimeOffset now) =>
        new(MomentKind.Asked, by, now, what.Words ?? what.Place, director);

    // The person who said no knows it.
    private static Func<ExecutiveRequest, Notice>[] Told(ExecutiveRequest request) =>
        request.IsWithDirector || request.State == RequestState.Held ? [RequestSteps.SayTo(request.Director)] : [];

    private static IReadOnlyList<FieldProblem> Problems(
        FormInputs inputs,
        Person by,
        DateTimeOffset now,
        out Answers answers
    )
    {
        answers = Answers.None;
        if (ExecutiveForms.Ask.Read(inputs, SeasonSoFar.None) is not FormReading.Right right)
        {
            return ((FormReading.Wrong)ExecutiveForms.Ask.Read(inputs, SeasonSoFar.None)).Problems;
        }
        answers = right.Answers;
        if (inputs.FourEyes && by.Is(answers.Person("director")))
        {
            return [new FieldProblem("director", new Problem("problem.executiveSelf"))];
        }
        var what = Engagement.Of(answers);
        return what.Time is { } time && WorkCalendar.Usual.At(what.Date, time) < now
            ? [new FieldProblem("time", new Problem("problem.timePast"))]
            : [];
    }
}
