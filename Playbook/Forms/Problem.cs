namespace AccountBot.Playbook.Forms;

/// <summary>What is wrong with an answer: the key of a text, and what goes into it.</summary>
public sealed record Problem(string Text, params object[] Arguments);

/// <summary>A problem at one field of a form.</summary>
public sealed record FieldProblem(string Field, Problem Problem);
