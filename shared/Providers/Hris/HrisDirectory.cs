using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris;

/// <summary>Asks each connection's own system, as its vendor has it.</summary>
/// <param name="http">Follows no redirects: a key must not be sent on (ASVS 15.3.2).</param>
public sealed class HrisDirectory(HttpClient http) : IHrisDirectory
{
    public Task<HrisFields?> FindAsync(HrisConnection connection, string externalPersonId, CancellationToken cancellation = default) =>
        HrisVendors.Of(connection.Vendor).FindAsync(http, connection, externalPersonId, cancellation);
}
