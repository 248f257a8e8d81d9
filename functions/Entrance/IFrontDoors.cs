using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Entrance;

/// <summary>Who may come in at the bare address without a link of their own: nobody, but where a demo runs for the person at this machine.</summary>
public interface IFrontDoors
{
    /// <param name="request">Of somebody at this machine.</param>
    /// <returns>Empty where the bare address only leads on to the page for participants.</returns>
    Task<IReadOnlyList<FrontDoor>> ListAsync(HttpRequest request, CancellationToken cancellation);
}

/// <param name="Name">Who comes in by it, as the person who stands before it reads it.</param>
/// <param name="Text">What there is behind it.</param>
/// <param name="Href">Where it leads; null for the console, which is opened by a form.</param>
public sealed record FrontDoor(FrontDoorKind Kind, Phrase Name, Phrase Text, string? Href = null);

public enum FrontDoorKind
{
    Coordinator,
    Mentor,
    Mentee,
}

internal sealed class NoFrontDoors : IFrontDoors
{
    public Task<IReadOnlyList<FrontDoor>> ListAsync(HttpRequest request, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<FrontDoor>>([]);
}
