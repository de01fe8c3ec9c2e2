using AccountBot.Playbook.Executives;

namespace AccountBot.Playbook.Plate;

/// <summary>Requests to directors: an answer, a word on how it went, and what the answer leaves to the account manager.</summary>
internal static class ExecutiveWaits
{
    public static IEnumerable<PersonWait> Of(PlateInput input) =>
        input.Dossier.Answers.Requests.Where(request => request.IsOpen).SelectMany(request => Of(request, input));

    private static IEnumerable<PersonWait> Of(ExecutiveRequest request, PlateInput input)
    {
        switch (request.State)
        {
            case RequestState.Asked:
                yield return ForDirector(WaitKind.AnswerRequest, request, request.PutAt, input);
                break;
            case RequestState.Held:
                yield return ForDirector(WaitKind.TellHowItWent, request, request.PutAt, input);
                break;
            case RequestState.Declined or RequestState.Proposed:
                yield return ForOwner(request, request.Moments[^1].At, input);
                break;
        }
        if (request.OpenQuestion is { Question: var question })
        {
            yield return ForOwner(request, question.At, input);
        }
    }

    private static PersonWait ForDirector(
        WaitKind kind,
        ExecutiveRequest request,
        DateTimeOffset since,
        PlateInput input
    ) => new(request.Director, What(kind, request, $"{request.Id}.{request.Put}", since, request.What.Place, input));

    // Every answer and every question is a reminder of its own.
    private static PersonWait ForOwner(ExecutiveRequest request, DateTimeOffset since, PlateInput input) =>
        new(
            request.Owner(input.Account),
            What(
                WaitKind.AnswerExecutive,
                request,
                $"{request.Id}.{request.Revision}",
                since,
                request.Director.Name,
                input
            )
        );

    private static Waiting What(
        WaitKind kind,
        ExecutiveRequest request,
        string id,
        DateTimeOffset since,
        string about,
        PlateInput input
    ) =>
        new(
            kind,
            id,
            since,
            request.Base,
            Gates.Shorten.Text(about),
            kind == WaitKind.TellHowItWent ? null : request.What.Date,
            RemindAfter: input.Days.Answer
        );
}
