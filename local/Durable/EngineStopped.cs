namespace MentorFlow.Local.Durable;

internal static class EngineStopped
{
    public static InvalidOperationException Reason() => new("The durable engine is stopped.");
}
