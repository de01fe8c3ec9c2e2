using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Inbox;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Reminders;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>What a request to a director puts on whose plate.</summary>
public sealed class ExecutiveInboxSourceTests
{
    static readonly InboxKind[] Ours = [InboxKind.AnswerRequest, InboxKind.TellHowItWent, InboxKind.AnswerExecutive];

    static InboxInput With(ExecutiveRequest request) =>
        new(
            A.Dossier() with
            {
                Answers = SeasonSoFar.None with { Requests = [request] },
            },
            null,
            [],
            ReminderDays.Usual,
            A.Today
        );

    static IReadOnlyList<InboxItem> Of(InboxInput input, Person person) =>
        [
            .. InboxRules
                .Of(input)
                .GetValueOrDefault(person.Id.ToLowerInvariant(), [])
                .Where(each => Ours.Contains(each.Kind)),
        ];

    [Fact]
    public void OpenRequest_WaitsForTheDirector_UntilItsDay()
    {
        var request = A.Request();

        var inboxItem = Of(With(request), A.Director).ShouldHaveSingleItem();

        inboxItem.ShouldBe(
            new InboxItem(
                InboxKind.AnswerRequest,
                request.Id + ".1",
                A.Monday,
                4,
                "Amsterdam",
                request.What.Date,
                RemindAfter: ReminderDays.Usual.Answer
            )
        );
        Of(With(request), A.Kim).ShouldBeEmpty();
    }

    [Fact]
    public void DirectorOutsideTheAccount_IsAGuest_WithThatRowOnly()
    {
        var request = A.Request() with { AskedOf = [A.Outsider] };
        var input = With(request);

        input.Guests.ShouldBe([A.Outsider]);
        InboxRules
            .Of(input)[A.Outsider.Id.ToLowerInvariant()]
            .ShouldHaveSingleItem()
            .Kind.ShouldBe(InboxKind.AnswerRequest);
        With(request with { State = RequestState.Told }).Guests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(RequestState.Accepted, null, null)]
    [InlineData(RequestState.Declined, null, InboxKind.AnswerExecutive)]
    [InlineData(RequestState.Proposed, null, InboxKind.AnswerExecutive)]
    [InlineData(RequestState.Held, InboxKind.TellHowItWent, null)]
    [InlineData(RequestState.Told, null, null)]
    [InlineData(RequestState.Withdrawn, null, null)]
    [InlineData(RequestState.Lapsed, null, null)]
    public void EveryState_WaitsForWhoeverIsNext(RequestState state, InboxKind? director, InboxKind? asker)
    {
        var input = With(A.Request(state));

        Of(input, A.Director).Select(each => (InboxKind?)each.Kind).SingleOrDefault().ShouldBe(director);
        Of(input, A.Kim).Select(each => (InboxKind?)each.Kind).SingleOrDefault().ShouldBe(asker);
    }

    [Fact]
    public void Question_WaitsForTheAccountManager_AndTheRequestStillForTheDirector()
    {
        var request = A.Request();
        request = request with
        {
            Moments = [.. request.Moments, new RequestMoment(MomentKind.Question, A.Director, A.Monday, "Who?")],
        };

        Of(With(request), A.Kim).ShouldHaveSingleItem().About.ShouldBe(A.Director.Name);
        Of(With(request), A.Director).ShouldHaveSingleItem();
    }
}
