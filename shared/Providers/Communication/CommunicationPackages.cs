namespace MentorFlow.Providers.Communication;

/// <summary>The adapters on the packages Azure.Communication.*, where this build has them (communication/, by the property CommunicationServices).</summary>
public static class CommunicationPackages
{
    internal const string Adapters = "MentorFlow.Communication.SdkAdapters, MentorFlow.Communication";

    /// <summary>
    /// Looked up by name: the one reference that may be missing then needs no second mention in code. An attribute on the assembly would ask
    /// for the same loading by name, and a registration that the assembly does by itself would never run, since nothing else touches it.
    /// </summary>
    /// <param name="type">Name of the type and its assembly.</param>
    /// <returns>Null where this build has none.</returns>
    public static ICommunicationAdapters? Find(string type = Adapters) =>
        Type.GetType(type, throwOnError: false) is { } found ? (ICommunicationAdapters)Activator.CreateInstance(found)! : null;
}
