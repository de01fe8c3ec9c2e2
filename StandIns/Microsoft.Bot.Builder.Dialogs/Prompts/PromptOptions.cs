using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks, and what it says when the answer will not do.</summary>
public class PromptOptions
{
    [JsonProperty("prompt")]
    public Activity Prompt { get; set; }

    [JsonProperty("retryPrompt")]
    public Activity RetryPrompt { get; set; }

    /// <summary>For the validator.</summary>
    [JsonProperty("validations")]
    public object Validations { get; set; }
}

public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    public T Value { get; set; }
}

public delegate Task<bool> PromptValidator<T>(
    PromptValidatorContext<T> promptContext,
    CancellationToken cancellationToken
);
