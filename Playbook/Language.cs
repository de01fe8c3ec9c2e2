namespace AccountBot.Playbook;

/// <summary>The languages in which every text of the product exists.</summary>
public enum Language
{
    En,
    Nl,
}
