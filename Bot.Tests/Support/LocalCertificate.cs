using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AccountBot.Bot.Tests.Support;

/// <summary>
/// A certificate for servers on this machine, from an authority that no one but the processes of a test trusts, and that is gone after
/// it.
/// </summary>
public sealed class LocalCertificate : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"accountbot-authority-{Guid.NewGuid():N}.pem");

    private LocalCertificate(X509Certificate2 server) => Server = server;

    public static LocalCertificate Create()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (from, until) = (now.AddHours(-1), now.AddHours(12));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var root = new CertificateRequest("CN=An authority of the tests", key, HashAlgorithmName.SHA256);
        root.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        root.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        using var authority = root.CreateSelfSigned(from, until);
        var made = new LocalCertificate(Issued(authority, from, until));
        File.WriteAllText(made.file, authority.ExportCertificatePem());
        return made;
    }

    public X509Certificate2 Server { get; }

    /// <summary>With these environment variables a process trusts the authority, where OpenSSL decides that.</summary>
    public IEnumerable<(string Key, string Value)> Trust => [("SSL_CERT_FILE", file)];

    public void Dispose()
    {
        Server.Dispose();
        File.Delete(file);
    }

    private static X509Certificate2 Issued(X509Certificate2 authority, DateTimeOffset from, DateTimeOffset until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, from, until, RandomNumberGenerator.GetBytes(8));
        return certificate.CopyWithPrivateKey(key);
    }
}
