namespace MentorFlow.Providers.Webhooks;

/// <summary>A name leads to an address that nothing is sent to.</summary>
internal sealed class AddressForbiddenException() : IOException("The name of the receiver leads to an address that nothing is sent to.");
