namespace MentorFlow.Orchestrations.Waiting;

/// <summary>The activities that waiting orders. They belong to nouns above it, which it knows by name only.</summary>
internal static class Orders
{
    public const string SendMail = "SendMail";
    public const string OpenWorkItem = "OpenWorkItem";
    public const string SettleWorkItem = "SettleWorkItem";
    public const string ReadMembers = "ReadMembers";
}
