using System.Text.Json.Nodes;
using MentorFlow.Functions.Scim.Schemas;

namespace MentorFlow.Functions.Scim.Resources;

/// <summary>Applies the operations of a PATCH (RFC 7644, 3.5.2) to a resource, all or none; pure.</summary>
internal static class ResourcePatch
{
    /// <param name="resource">In the types of the schemas; left as it is.</param>
    /// <returns>The resource afterwards, in the order of the schemas.</returns>
    /// <exception cref="ScimFault">One of the operations cannot be applied.</exception>
    public static JsonObject Apply(JsonObject resource, IEnumerable<PatchOperation> operations, ResourceShape shape)
    {
        var patched = (JsonObject)resource.DeepClone();
        foreach (var operation in operations)
        {
            Apply(patched, operation, shape);
        }

        // Only now: a mail address may be said in several operations, and one that has no value by their end is none.
        var read = ResourceReader.Read(patched, shape);
        return shape.Core.Attributes.FirstOrDefault(attribute => attribute.IsRequired && !read.ContainsKey(attribute.Name)) is { } required
            ? throw ScimFault.BadRequest(ScimFault.Mutability, $"\"{required.Name}\" must not be removed.")
            : read;
    }

    private static void Apply(JsonObject resource, PatchOperation operation, ResourceShape shape)
    {
        if (operation.Path is null)
        {
            ApplyEach(resource, operation, shape);
        }
        else if (shape.FindExtension(operation.Path) is { } extension)
        {
            ApplyExtension(resource, operation.Kind, extension, operation.Value, shape);
        }
        else if (PatchTarget.Parse(operation.Path, shape) is { } target)
        {
            if (target.Place.Attribute.Mutability is ScimMutability.ReadOnly)
            {
                throw ScimFault.BadRequest(ScimFault.Mutability, $"\"{target.Place.Attribute.Name}\" cannot be set.");
            }

            AttributePatch.Apply(resource, operation.Kind, target, operation.Value);
        }
    }

    /// <summary>Without a path the value names the attributes: bare, dotted, by URN, or below the URN of their schema.</summary>
    private static void ApplyEach(JsonObject resource, PatchOperation operation, ResourceShape shape)
    {
        if (operation.Kind is PatchKind.Remove)
        {
            throw ScimFault.BadRequest(ScimFault.NoTarget, "What is removed must be named by a path.");
        }

        var values = operation.Value as JsonObject
            ?? throw ScimFault.BadRequest(ScimFault.InvalidValue, "Without a path, the value must be an object of attributes.");
        foreach (var (name, value) in values)
        {
            if (shape.FindExtension(name) is { } extension)
            {
                ApplyExtension(resource, operation.Kind, extension, value, shape);
            }
            else
            {
                ApplyNamed(resource, operation.Kind, name, value, shape);
            }
        }
    }

    private static void ApplyExtension(JsonObject resource, PatchKind kind, ScimSchema extension, JsonNode? value, ResourceShape shape)
    {
        if (kind is PatchKind.Remove || value is null)
        {
            resource.Remove(extension.Id);
            return;
        }

        var values = value as JsonObject ?? throw ScimFault.BadRequest(ScimFault.InvalidValue, $"\"{extension.Id}\" must be an object of attributes.");
        foreach (var (name, part) in values)
        {
            ApplyNamed(resource, kind, $"{extension.Id}:{name}", part, shape);
        }
    }

    // A client that sends a whole resource sends what the server said, too: that is passed over, as it is in a PUT.
    private static void ApplyNamed(JsonObject resource, PatchKind kind, string name, JsonNode? value, ResourceShape shape)
    {
        if (name.Contains('[', StringComparison.Ordinal) || shape.Find(name) is not null)
        {
            if (PatchTarget.Parse(name, shape) is { Place.IsReadOnly: false } target)
            {
                AttributePatch.Apply(resource, kind, target, value);
            }
        }
    }
}
