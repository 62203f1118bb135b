/// The JSON Schema (draft 2020-12) of the bodies that `WebhookBody` writes.
public enum AlertSchema {
    /// As `newshound schema` prints it.
    public static let json = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:newshound:alert",
          "title": "Newshound alert",
          "type": "object",
          "required": ["type", "timestamp", "data"],
          "properties": {
            "type": {"type": "string", "pattern": "^(alert|notice)\\\\.", "description": "alert.EVENT_TYPE, alert.article, alert.list, or notice.REASON"},
            "timestamp": {"type": "string", "format": "date-time"},
            "data": {
              "type": "object",
              "required": ["alert"],
              "properties": {
                "alert": {"$ref": "#/$defs/alert"},
                "event": {"$ref": "#/$defs/event"},
                "story": {"$ref": "#/$defs/story"},
                "articles": {"type": "array", "items": {"$ref": "#/$defs/article"}},
                "articles_omitted": {"type": "integer", "minimum": 0},
                "alerts": {"type": "array", "description": "of alert.list", "items": {"$ref": "#/properties/data"}},
                "alerts_omitted": {"type": "integer", "minimum": 0},
                "notice": {"$ref": "#/$defs/notice"}
              }
            }
          },
          "$defs": {
            "alert": {
              "type": "object",
              "required": ["id", "reason", "changed", "topic", "topic_hash", "urgent"],
              "properties": {
                "id": {"type": "string"},
                "reason": {"enum": ["new", "update", "list", "notice"]},
                "changed": {"type": "array", "items": {"type": "string"}, "description": "fields that changed, for an update"},
                "topic": {"type": "string"},
                "topic_hash": {"type": "string"},
                "urgent": {"type": "boolean"}
              }
            },
            "event": {
              "type": "object",
              "description": "the story's facts; further fields by event type",
              "required": ["type", "status", "confidence", "evidence"],
              "properties": {
                "type": {"type": "string"},
                "status": {"type": "string"},
                "confidence": {"type": "number", "minimum": 0, "maximum": 1},
                "amount": {"$ref": "#/$defs/money"},
                "valuation": {"$ref": "#/$defs/money"},
                "evidence": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["field", "quote"],
                    "properties": {
                      "field": {"type": "string"},
                      "article": {"type": "string", "description": "id of the article it was read in"},
                      "start": {"type": "integer", "description": "Unicode scalars into title, two line feeds, body"},
                      "end": {"type": "integer"},
                      "quote": {"type": "string"}
                    }
                  }
                },
                "extractor": {
                  "type": "object",
                  "required": ["name", "version", "rule"],
                  "properties": {"name": {"type": "string"}, "version": {"type": "string"}, "rule": {"type": "string"}}
                }
              }
            },
            "money": {
              "type": "object",
              "required": ["value", "currency", "qualifier"],
              "properties": {
                "value": {"type": "number"},
                "currency": {"type": "string", "description": "ISO 4217"},
                "qualifier": {"enum": ["exact", "about", "at_least", "at_most"]},
                "min": {"type": "number"},
                "max": {"type": "number"},
                "text": {"type": "string"},
                "usd": {"type": "number", "description": "about how much in US dollars"}
              }
            },
            "story": {
              "type": "object",
              "required": ["id", "handle", "title", "sources", "first_seen", "languages", "facts"],
              "properties": {
                "id": {"type": "string"},
                "handle": {"type": "string"},
                "title": {"type": "string"},
                "sources": {"type": "integer", "minimum": 0},
                "first_seen": {"type": "string", "format": "date-time"},
                "languages": {"type": "array", "items": {"type": "string"}},
                "facts": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["field", "value", "articles", "chosen"],
                    "properties": {
                      "field": {"type": "string"},
                      "value": true,
                      "articles": {"type": "array", "items": {"type": "string"}},
                      "chosen": {"type": "boolean"}
                    }
                  }
                }
              }
            },
            "article": {
              "type": "object",
              "required": ["id", "url", "title", "feed"],
              "properties": {
                "id": {"type": "string"},
                "url": {"type": "string"},
                "title": {"type": "string"},
                "feed": {"type": "string"},
                "language": {"type": "string"},
                "published": {"type": "string", "format": "date-time"}
              }
            },
            "notice": {
              "type": "object",
              "required": ["reason", "subject", "details"],
              "properties": {
                "reason": {"type": "string"},
                "subject": {"type": "string"},
                "details": {"type": "object", "additionalProperties": {"type": "string"}}
              }
            }
          }
        }
        """
}
