using AccountBot.Bot.Features.Inbox;
using AccountBot.Playbook.Inbox;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Executives;

/// <summary>Requests to a director, for the director and for the person who asked.</summary>
public sealed class ExecutiveInboxAction(ExecutiveQueries queries) : IInboxAction
{
    public IReadOnlyList<InboxKind> Kinds =>
        [InboxKind.AnswerRequest, InboxKind.AnswerExecutive, InboxKind.TellHowItWent];

    public Task<AdaptiveCard?> CardAsync(InboxRequest ask, CancellationToken ct) =>
        queries.CardAsync(ask.Key, ask.Part.Year, ask.What.Id, ask.Actor, ct);
}
