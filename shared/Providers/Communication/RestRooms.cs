using System.Globalization;
using Azure.Core;

namespace MentorFlow.Providers.Communication;

/// <summary>Rooms and who may enter them.</summary>
public sealed class RestRooms(CommunicationRest service)
{
    private const string Version = "2025-03-13";

    /// <param name="order">One order makes one room, however often it is sent.</param>
    /// <param name="firstSent">The same on every attempt.</param>
    public Task<RestRoom> CreateAsync(
        Guid order, DateTimeOffset firstSent, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation = default) =>
        service.AskAsync<RestRoom>(
            new(RequestMethod.Post, "/rooms", Version)
            {
                Body = new { ValidFrom = from, ValidUntil = until },
                Headers = new Dictionary<string, string>
                {
                    [RepeatableRequest.IdHeader] = order.ToString(),
                    [RepeatableRequest.FirstSentHeader] = firstSent.ToString("R", CultureInfo.InvariantCulture),
                },
            },
            cancellation);

    public Task<RestRoom> FindAsync(string room, CancellationToken cancellation = default) =>
        service.AskAsync<RestRoom>(new(RequestMethod.Get, PathOf(room), Version), cancellation);

    public Task<RestRoom> UpdateAsync(string room, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation = default) =>
        service.AskAsync<RestRoom>(new(RequestMethod.Patch, PathOf(room), Version) { Body = new { ValidFrom = from, ValidUntil = until } }, cancellation);

    public Task DeleteAsync(string room, CancellationToken cancellation = default) =>
        service.TellAsync(new(RequestMethod.Delete, PathOf(room), Version), cancellation);

    /// <summary>Puts people on a room's roster, or gives them another role there.</summary>
    /// <param name="role">"Presenter", "Attendee" or "Consumer".</param>
    public Task AddAsync(string room, IEnumerable<string> identities, string role, CancellationToken cancellation = default) =>
        ChangeAsync(room, identities.ToDictionary(identity => identity, _ => (object?)new { Role = role }), cancellation);

    /// <summary>Takes people off a room's roster.</summary>
    public Task RemoveAsync(string room, IEnumerable<string> identities, CancellationToken cancellation = default) =>
        ChangeAsync(room, identities.ToDictionary(identity => identity, _ => (object?)null), cancellation);

    private Task ChangeAsync(string room, Dictionary<string, object?> participants, CancellationToken cancellation) =>
        service.TellAsync(new(RequestMethod.Patch, $"{PathOf(room)}/participants", Version) { Body = new { Participants = participants } }, cancellation);

    private static string PathOf(string room) => $"/rooms/{Uri.EscapeDataString(room)}";
}

public sealed record RestRoom
{
    public required string Id { get; init; }

    public required DateTimeOffset ValidFrom { get; init; }

    public required DateTimeOffset ValidUntil { get; init; }
}
