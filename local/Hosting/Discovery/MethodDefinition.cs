using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace MentorFlow.Local.Hosting;

/// <summary>A discovered method, told in the worker's words.</summary>
internal sealed class MethodDefinition(FunctionCandidate candidate) : FunctionDefinition
{
    public override ImmutableArray<FunctionParameter> Parameters { get; } =
        [.. candidate.Method.GetParameters().Select(parameter => new FunctionParameter(parameter.Name!, parameter.ParameterType))];

    public override string PathToAssembly => candidate.Method.Module.Assembly.Location;

    public override string EntryPoint { get; } = candidate.EntryPoint;

    public override string Id { get; } = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(candidate.EntryPoint)), 0, 8);

    public override string Name => candidate.Name;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } = candidate.Method.GetParameters()
        .Select(parameter => (parameter.Name, Attribute: parameter.GetCustomAttribute<BindingAttribute>()))
        .Where(binding => binding.Attribute is not null)
        .ToImmutableDictionary(binding => binding.Name!, binding => (BindingMetadata)new Binding(binding.Name!, TypeOf(binding.Attribute!), BindingDirection.In));

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; } = candidate.Trigger is HttpTriggerAttribute
        ? ImmutableDictionary<string, BindingMetadata>.Empty.Add("$return", new Binding("$return", "http", BindingDirection.Out))
        : ImmutableDictionary<string, BindingMetadata>.Empty;

    private static string TypeOf(BindingAttribute attribute)
    {
        var name = attribute.GetType().Name[..^nameof(Attribute).Length];
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private sealed class Binding(string name, string type, BindingDirection direction) : BindingMetadata
    {
        public override string Name => name;

        public override string Type => type;

        public override BindingDirection Direction => direction;
    }
}
