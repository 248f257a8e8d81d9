using MentorFlow.Domain.People;

namespace MentorFlow.Domain.TextMessages;

/// <summary>Sends short messages to phones, for what a mail would tell too late: a call that breaks (F7).</summary>
public interface ITextMessages
{
    /// <summary>Whether there is anybody to send them; where not, nobody is asked for a number.</summary>
    bool IsOn { get; }

    /// <summary>The same message again (<see cref="TextMessage.Id"/>) is one message to who takes it.</summary>
    /// <exception cref="TextRefusedException">It will never be taken.</exception>
    /// <exception cref="IOException">It was not taken now; trying again may help.</exception>
    Task SendAsync(TextMessage message, CancellationToken cancellation = default);
}

/// <param name="Id">The same on every attempt.</param>
/// <param name="Text">Without a secret: phones show it to whoever holds them.</param>
public sealed record TextMessage(Guid Id, PhoneNumber To, string Text);

public sealed class TextRefusedException(string message) : Exception(message);
