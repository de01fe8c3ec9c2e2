using AccountBot.Playbook.Executives;

namespace AccountBot.Playbook.Inbox;

/// <summary>Requests to directors: an answer, a word on how it went, and what the answer leaves to the account manager.</summary>
internal static class ExecutiveInboxSource
{
    public static IEnumerable<PersonInboxItem> Of(InboxInput input) =>
        input.Dossier.Answers.Requests.Where(request => request.IsOpen).SelectMany(request => Of(request, input));

    private static IEnumerable<PersonInboxItem> Of(ExecutiveRequest request, InboxInput input)
    {
        switch (request.State)
        {
            case RequestState.Asked:
                yield return ForDirector(InboxKind.AnswerRequest, request, request.PutAt, input);
                break;
            case RequestState.Held:
                yield return ForDirector(InboxKind.TellHowItWent, request, request.PutAt, input);
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

    private static PersonInboxItem ForDirector(
        InboxKind kind,
        ExecutiveRequest request,
        DateTimeOffset since,
        InboxInput input
    ) => new(request.Director, What(kind, request, $"{request.Id}.{request.Put}", since, request.What.Place, input));

    // Every answer and every question is a reminder of its own.
    private static PersonInboxItem ForOwner(ExecutiveRequest request, DateTimeOffset since, InboxInput input) =>
        new(
            request.Owner(input.Account),
            What(
                InboxKind.AnswerExecutive,
                request,
                $"{request.Id}.{request.Revision}",
                since,
                request.Director.Name,
                input
            )
        );

    private static InboxItem What(
        InboxKind kind,
        ExecutiveRequest request,
        string id,
        DateTimeOffset since,
        string about,
        InboxInput input
    ) =>
        new(
            kind,
            id,
            since,
            request.Base,
            Gates.Shorten.Text(about),
            kind == InboxKind.TellHowItWent ? null : request.What.Date,
            RemindAfter: input.Days.Answer
        );
}
