using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace AccountBot.Storage;

/// <summary>Where the tables are. Either a connection string (development) or an account and an identity (Azure).</summary>
public sealed partial class StorageOptions : IValidatableObject
{
    public const string Section = "Storage";

    /// <summary>Development only: Azurite. On Azure no secret is in the configuration.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The account's table endpoint, as <c>https://name.table.core.windows.net</c>.</summary>
    public Uri? AccountUri { get; set; }

    /// <summary>The client id of a user-assigned identity; without one, the default credential of the machine.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>Comes before every table name, so that several stores share an account.</summary>
    public string TablePrefix { get; set; } = "";

    /// <summary>Make missing tables at start-up. Off on Azure, where the deployment makes them.</summary>
    public bool CreateTables { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(ConnectionString) == AccountUri is null)
            yield return new ValidationResult($"Set either {Section}:ConnectionString or {Section}:AccountUri.");
        if (AccountUri is { } uri && (!uri.IsAbsoluteUri || uri.Scheme != Uri.UriSchemeHttps))
            yield return new ValidationResult($"{Section}:AccountUri must be an https address, not '{uri}'.");
        if (!PrefixPattern().IsMatch(TablePrefix))
            yield return new ValidationResult(
                $"{Section}:TablePrefix must be at most 40 letters and digits, a letter first, not '{TablePrefix}'."
            );
    }

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9]{0,39})?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrefixPattern();
}
