namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A call with an argument too few gives its token as the options or the result: any object will do there.</summary>
static class MisplacedToken
{
    /// <exception cref="ArgumentException">The value is a token.</exception>
    internal static void Refuse(object value, string name)
    {
        if (value is CancellationToken)
        {
            throw new ArgumentException("A cancellation token was given where a value belongs", name);
        }
    }
}
