using AccountBot.Bot.Hosting;
using AccountBot.Cards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace AccountBot.Bot.Teams;

/// <summary>Keeps out tenants that are not on the list, with a word of why.</summary>
public sealed class TenantMiddleware(TenantsServed served, IOptions<BotSettings> settings) : IMiddleware
{
    public async Task OnTurnAsync(
        ITurnContext turnContext,
        NextDelegate next,
        CancellationToken cancellationToken = default
    )
    {
        var allowed = settings.Value.Tenants;
        if (
            allowed.Count == 0
            || allowed.Contains(ActivityFacts.TenantOf(turnContext.Activity), StringComparer.OrdinalIgnoreCase)
        )
        {
            served.Hear(ActivityFacts.TenantOf(turnContext.Activity));
            await next(cancellationToken);
            return;
        }
        var refusal = Texts.In(ActivityFacts.LanguageOf(turnContext.Activity))["error.tenant"];
        if (turnContext.Activity.Type == ActivityTypes.Message)
        {
            await turnContext.SendActivityAsync(refusal, cancellationToken: cancellationToken);
        }
        else if (turnContext.Activity.Type == ActivityTypes.Invoke)
        {
            var response = new InvokeResponse { Status = 200, Body = CardReplies.Message(refusal) };
            await turnContext.SendActivityAsync(
                new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response },
                cancellationToken
            );
        }
    }
}
