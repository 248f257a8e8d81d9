using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;

namespace MentorFlow.Providers.Smtp;

/// <summary>MailKit's client, trusting the authorities of the settings where they name some.</summary>
internal sealed class RelayClient(X509Certificate2Collection trustedRoots) : SmtpClient
{
    protected override SslClientAuthenticationOptions GetSslClientAuthenticationOptions(
        string host, RemoteCertificateValidationCallback remoteCertificateValidationCallback)
    {
        var options = base.GetSslClientAuthenticationOptions(host, remoteCertificateValidationCallback);
        if (trustedRoots.Count > 0)
        {
            var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            policy.CustomTrustStore.AddRange(trustedRoots);
            options.CertificateChainPolicy = policy;
        }

        return options;
    }
}
