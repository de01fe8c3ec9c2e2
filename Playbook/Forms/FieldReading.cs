namespace AccountBot.Playbook.Forms;

/// <summary>What reading one field gave.</summary>
public abstract record FieldReading
{
    private FieldReading() { }

    public sealed record Given(Answer Answer) : FieldReading;

    public sealed record Empty : FieldReading;

    public sealed record Wrong(Problem Problem) : FieldReading;

    public static readonly FieldReading Nothing = new Empty();

    public static FieldReading Is(Answer answer) => new Given(answer);

    public static FieldReading Not(string text, params object[] arguments) => new Wrong(new Problem(text, arguments));
}
